import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { WireParams } from '../events/wire-params.type.js';
import { MAX_KEYS } from './limits.js';
import { FORBIDDEN_KEYS } from '../common/forbidden-keys.js';

/**
 * Parses a form body or a query as the URL standard does: flat, brackets are part of the name, but each name once
 * (wire-format section 16, row 27, read strictly: two values under one name mean two readers may see different ones).
 * Poisonous names are dropped; the result has no prototype.
 * @throws VoxRefusalError
 */
export function decodeForm(text: string): WireParams {
  const fields: Record<string, string> = {};
  let dropped: Set<string> | undefined;
  let count = 0;
  let equals = -1;
  for (let at = 0, end = 0; at < text.length; at = end + 1) {
    end = indexOr(text.length, text.indexOf('&', at));
    if (end === at) continue;
    if (++count > MAX_KEYS) throw new VoxRefusalError('tooManyKeys');
    // Looked for again only once it is behind: where there is none, each look goes through all the text.
    if (equals < at) equals = indexOr(text.length, text.indexOf('=', at));
    const cut = Math.min(end, equals);
    const name = decode(text.slice(at, cut));
    if (FORBIDDEN_KEYS.has(name)) (dropped ??= new Set()).add(name);
    else fields[name] = decode(text.slice(cut + 1, end));
  }
  if (Object.keys(fields).length + (dropped?.size ?? 0) < count) throw new VoxRefusalError('repeatedKey');
  return Object.setPrototypeOf(fields, null) as WireParams;
}

function indexOr(otherwise: number, index: number): number {
  return index < 0 ? otherwise : index;
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
