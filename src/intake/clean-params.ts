import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import { MAX_DEPTH, MAX_KEYS } from '../events/fields/json-size.js';
import type { WireParams } from '../events/wire-params.type.js';
import { FORBIDDEN_KEYS } from '../common/forbidden-keys.js';

/**
 * Makes parsed parameters safe to hand on, in place: poisonous names are dropped on every level, the top level has no
 * prototype. (A copy without one would be a dictionary, which is slow to read.)
 * @throws VoxRefusalError `tooManyKeys` or `tooDeep`
 */
export function cleanParams(parsed: object): WireParams {
  cleanFrom(parsed, 1, { keys: 0 });
  return Object.setPrototypeOf(parsed, null) as WireParams;
}

function cleanFrom(value: object, depth: number, count: { keys: number }): void {
  if (depth > MAX_DEPTH) throw new VoxRefusalError('tooDeep');
  if (!Array.isArray(value)) {
    count.keys += Object.keys(value).length;
    if (count.keys > MAX_KEYS) throw new VoxRefusalError('tooManyKeys');
    for (const name of FORBIDDEN_KEYS) delete (value as Record<string, unknown>)[name];
  }
  for (const inner of Object.values(value)) {
    if (typeof inner === 'object' && inner !== null) cleanFrom(inner as object, depth + 1, count);
  }
}
