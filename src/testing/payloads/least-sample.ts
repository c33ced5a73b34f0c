import { CATALOGUE } from '../../events/catalogue.js';
import type { EventRow } from '../../events/event-row.interface.js';
import { isWireDate } from '../../events/fields/wire-date.js';
import type { JsonSchema } from '../../events/rules/json-schema.interface.js';
import { VERSION_FIELD } from '../../events/identify-event.js';
import type { VoxEventName } from '../../events/vox-event-name.type.js';
import { fieldsOf } from '../../schema/fields-of.js';
import type { Fresh, Sample } from './sample-values.js';

/**
 * The sample of an event without a written one: the fields that its schema requires, and the mark of its version. Texts
 * contain the name of their field, and differ from sample to sample.
 */
export function leastSample(event: VoxEventName, version: string): Sample {
  const { family, versions }: EventRow = CATALOGUE[event];
  const [oldest] = Object.keys(versions);
  const field = version === oldest ? undefined : VERSION_FIELD[family];
  const required = Object.entries(versions).flatMap(([name, Dto]) => (name === version ? fieldsOf(Dto) : []));
  return ({ fresh }) => ({
    ...Object.fromEntries(
      required
        .filter(({ presence }) => presence !== 'optional')
        .map(({ name, schema }) => [name, valueOf(schema, name, fresh)]),
    ),
    ...(field && { [field]: version }),
  });
}

/** Values for the types other than text. */
const PLAIN: Readonly<Record<string, unknown>> = { integer: 1, number: 1, boolean: true, array: [], object: {} };

function valueOf({ anyOf, examples, type = 'string', maxLength }: JsonSchema, name: string, fresh: Fresh) {
  const [choice] = anyOf ?? [];
  if (choice) return valueOf(choice, name, fresh);
  if (examples) return isWireDate(examples[0]) ? fresh.time : examples[0];
  if (type !== 'string') return PLAIN[type];
  return `${name}-${fresh.mark}`.slice(-(maxLength ?? Infinity));
}
