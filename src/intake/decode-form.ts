import { VoxRefusal } from '../policy/vox-refusal.error.js';
import type { WireParams } from '../events/wire-params.type.js';
import { MAX_KEYS } from './limits.js';
import { POISON } from './poison.js';

/**
 * Parses a form body or a query: flat, brackets are part of the name, each name once (wire-format section 16, row 27,
 * read strictly: two values under one name mean two readers may see different ones). Poisonous names are dropped; the
 * result has no prototype.
 * @throws VoxRefusal
 */
export function decodeForm(text: string): WireParams {
  const fields: Record<string, string> = {};
  let dropped: Set<string> | undefined;
  let count = 0;
  new URLSearchParams(text).forEach((value, name) => {
    if (Object.hasOwn(fields, name) || dropped?.has(name)) throw new VoxRefusal('repeatedKey');
    if (++count > MAX_KEYS) throw new VoxRefusal('tooManyKeys');
    if (POISON.has(name)) (dropped ??= new Set()).add(name);
    else fields[name] = value;
  });
  return Object.setPrototypeOf(fields, null) as WireParams;
}
