import { CATALOGUE } from '../events/catalogue.js';
import type { DetectedVersion } from '../events/identify-event.js';
import type { EventRow } from '../events/event-row.interface.js';
import { withoutFields } from '../events/without-fields.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import type { WireParams } from '../events/wire-params.type.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import { fieldsOf } from '../schema/fields-of.js';
import { type Accepts, compileRules } from './compile-rules.js';
import { flatViolationsOf, type Violation, violationsOf } from './violations-of.js';

/** What the schema of an event has against a payload that is let through. */
export interface Judgement {
  /** Wire names of fields that do not fit, and that the event can do without; sorted. */
  readonly flaws: readonly string[];
  /** Broken rules by field, where more is let through than the event can do without. */
  readonly violations: readonly string[];
}

export interface JudgeOptions {
  /** Classes that replace the schemas of events. */
  readonly dto: Readonly<Partial<Record<VoxEventName, Schema>>>;
  readonly onInvalid: 'reject' | 'quarantine' | 'deliver-raw';
}

type Schema = new () => object;

/** A schema of the catalogue, made ready once. */
interface ReadySchema {
  readonly accepts: Accepts;
  /** Fields that the event cannot do without, whatever else is there. */
  readonly required: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** Of a payload that fits. */
export const FLAWLESS: Judgement = { flaws: [], violations: [] };

/**
 * Judges payloads by the schema of their event. Only what the event cannot do without can refuse it: fields that a schema
 * of the catalogue marks as optional cost themselves. A class of the application is law as it is written.
 */
export class PayloadJudge {
  /** Schemas of the catalogue. Most payloads fit theirs, and then need no judgement. */
  readonly schemas: ReadonlyMap<Schema, ReadySchema> = readyAll();

  constructor(private readonly options: JudgeOptions) {}

  /**
   * What there is against a payload that its schema of the catalogue does not accept, or that has a class of the application.
   * @throws VoxRefusalError `invalid`, which names the fields that refuse the event
   */
  judge(event: VoxEventName, { known, dto }: DetectedVersion, params: WireParams): Judgement {
    const own = this.options.dto[event];
    const found = own ? violationsOf(own, params) : flatViolationsOf(dto, params);
    const fatal = own ? found : this.fatalOf(dto, known, params, found);
    const letsAllThrough = this.options.onInvalid === 'deliver-raw';
    if (fatal.length > 0 && !letsAllThrough)
      throw new VoxRefusalError('invalid', { details: fatal.map(detailOf), fields: this.namesOf(fatal, dto) });
    const refused = new Set(fatal.map(({ path }) => path));
    const others = found.filter(({ path }) => !refused.has(path));
    return {
      flaws: own ? [] : others.map(({ path }) => path).toSorted(),
      violations: known && !letsAllThrough ? [] : [...fatal, ...others].map(detailOf),
    };
  }

  /** Top-level names that our own table has: below them, and in a class of the application, a sender may choose names. */
  private namesOf(violations: readonly Violation[], dto: Schema): readonly string[] {
    const known = this.schemas.get(dto)?.names;
    const names = violations.map(({ path }) => path.split('.', 1).join());
    return [...new Set(names)].filter((name) => known?.has(name));
  }

  /**
   * What is left when the other fields are taken away: one of them may have stood in for a required one. In a version that
   * is newer than this package a field may have changed its form, so there only what is missing counts.
   */
  private fatalOf(dto: Schema, known: boolean, params: WireParams, found: readonly Violation[]): readonly Violation[] {
    if (!known) return found.filter(({ missing }) => missing);
    const schema = this.schemas.get(dto);
    const optional = found.map(({ path }) => path).filter((path) => !schema?.required.has(path));
    const rest = withoutFields(params, optional);
    return schema?.accepts(rest) ? [] : flatViolationsOf(dto, rest);
  }
}

function detailOf({ path, rules }: Violation): string {
  return `${path}: ${rules.join(', ')}`;
}

function readyAll(): ReadonlyMap<Schema, ReadySchema> {
  const schemas = Object.values<EventRow>(CATALOGUE).flatMap(({ versions }) => Object.values(versions));
  return new Map(schemas.map((schema) => [schema, ready(schema)]));
}

function ready(schema: Schema): ReadySchema {
  const fields = fieldsOf(schema);
  const required = fields.filter(({ presence }) => presence === 'required').map(({ name }) => name);
  const names = fields.map(({ name }) => name);
  return { accepts: compileRules(schema) ?? (() => false), required: new Set(required), names: new Set(names) };
}
