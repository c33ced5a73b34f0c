import { CATALOGUE } from '../../../events/catalogue.js';
import type { EventRow } from '../../../events/event-row.interface.js';
import { knownVersion } from '../../../events/known-version.js';
import type { VoxEventName } from '../../../events/vox-event-name.type.js';
import { flatViolationsOf } from '../../../parsing/violations-of.js';

/** What the rules of a version have against parameters, by field. */
export function checkParams(
  event: VoxEventName,
  version: string,
  params: Readonly<Record<string, unknown>>,
): { readonly field: string; readonly message: string }[] {
  const { versions }: EventRow = CATALOGUE[event];
  const Dto = versions[knownVersion(event, version)];
  if (!Dto) return [];
  return flatViolationsOf(Dto, params).map(({ path, rules, missing }) => ({
    field: path,
    message: missing ? 'is missing' : `does not fit: ${rules.join(', ')}`,
  }));
}
