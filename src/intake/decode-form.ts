import { VoxRefusal } from '../policy/vox-refusal.error.js';
import { MAX_KEYS } from './limits.js';

/**
 * Parses a form body or a query: flat, brackets are part of the name, each name once (wire-format section 16, row 27,
 * read strictly: two values under one name mean two readers may see different ones).
 * @throws VoxRefusal
 */
export function decodeForm(text: string): Record<string, string> {
  const fields = Object.create(null) as Record<string, string>;
  let count = 0;
  for (const [name, value] of new URLSearchParams(text)) {
    if (name in fields) throw new VoxRefusal('repeatedKey');
    if (++count > MAX_KEYS) throw new VoxRefusal('tooManyKeys');
    fields[name] = value;
  }
  return fields;
}
