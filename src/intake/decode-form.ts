import { VoxRefusal } from '../policy/vox-refusal.error.js';
import type { WireParams } from '../events/wire-params.type.js';
import { MAX_KEYS } from './limits.js';
import { POISON } from './poison.js';

/**
 * Parses a form body or a query as the URL standard does: flat, brackets are part of the name, but each name once
 * (wire-format section 16, row 27, read strictly: two values under one name mean two readers may see different ones).
 * Poisonous names are dropped; the result has no prototype.
 * @throws VoxRefusal
 */
export function decodeForm(text: string): WireParams {
  const fields: Record<string, string> = {};
  const dropped = new Set<string>();
  let count = 0;
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    if (++count > MAX_KEYS) throw new VoxRefusal('tooManyKeys');
    const cut = pair.indexOf('=');
    const name = decode(cut < 0 ? pair : pair.slice(0, cut));
    if (POISON.has(name)) dropped.add(name);
    else fields[name] = cut < 0 ? '' : decode(pair.slice(cut + 1));
  }
  if (Object.keys(fields).length + dropped.size < count) throw new VoxRefusal('repeatedKey');
  return Object.setPrototypeOf(fields, null) as WireParams;
}

function decode(part: string): string {
  const spaced = part.includes('+') ? part.replaceAll('+', ' ') : part;
  if (!spaced.includes('%')) return spaced;
  try {
    return decodeURIComponent(spaced);
  } catch {
    // A malformed escape stays as it is there, and bytes that are no UTF-8 become U+FFFD.
    return new URLSearchParams(`=${part}`).get('') ?? '';
  }
}
