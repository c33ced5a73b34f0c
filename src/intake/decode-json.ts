import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import { jsonDepth, MAX_DEPTH } from '../events/fields/json-depth.js';

/**
 * Parses JSON text. The depth is measured before parsing: text of a few thousand levels parses well and then breaks
 * whatever walks the result.
 * @throws VoxRefusalError
 */
export function decodeJson(text: string): object {
  if (isNested(text) && jsonDepth(text) > MAX_DEPTH) throw new VoxRefusalError('tooDeep');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new VoxRefusalError('badJson');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new VoxRefusalError('notAnObject');
  return value;
}

/** Whether there are brackets enough to be too deep, strings included: hardly any payload has so many. */
function isNested(text: string): boolean {
  let count = 0;
  for (const bracket of '{[') {
    for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) {
      if (++count > MAX_DEPTH) return true;
    }
  }
  return false;
}
