import { FORBIDDEN_KEYS } from '../common/forbidden-keys.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import { jsonSize, MAX_DEPTH, MAX_KEYS } from '../events/fields/json-size.js';
import type { WireParams } from '../events/wire-params.type.js';
import { cleanParams } from './clean-params.js';

/** What a text has that may name a poisonous field: the name itself, or an escape that may spell it. */
const TELLING: readonly string[] = [...FORBIDDEN_KEYS, '\\'];

/**
 * Parses JSON text to parameters that are safe to hand on. It is measured before: text of a few thousand levels parses
 * well and then breaks whatever walks the result, and many names that collide in a hash table take the parser itself very
 * long.
 * @throws VoxRefusalError
 */
export function decodeJson(text: string): WireParams {
  if (hasMoreOf('{[', MAX_DEPTH, text) || hasMoreOf(':', MAX_KEYS, text)) checkSize(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new VoxRefusalError('badJson');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new VoxRefusalError('notAnObject');
  for (const part of TELLING) if (text.includes(part)) return cleanParams(value);
  return Object.setPrototypeOf(value, null) as WireParams;
}

function checkSize(text: string): void {
  const { depth, keys } = jsonSize(text);
  if (depth > MAX_DEPTH) throw new VoxRefusalError('tooDeep');
  if (keys > MAX_KEYS) throw new VoxRefusalError('tooManyKeys');
}

/** Whether there are so many of some characters that it may be too large, strings included: hardly any payload has. */
function hasMoreOf(characters: string, most: number, text: string): boolean {
  if (text.length <= most) return false;
  let count = 0;
  for (const character of characters) {
    for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) {
      if (++count > most) return true;
    }
  }
  return false;
}
