import { FORBIDDEN_KEYS } from '../common/forbidden-keys.js';
import { MAX_KEYS } from '../events/fields/json-size.js';
import { identifyEvent } from '../events/identify-event.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import type { WireParams } from '../events/wire-params.type.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import { cleanParams } from './clean-params.js';
import { ALL_SHAPES, FIELDS_OF, type FormFields, type FormShape, NO_FIELDS } from './form-shapes.js';
import { type FormEntries, formValue } from './form-value.js';
import { placeOfName } from './place-of-name.js';

/**
 * Parses a form body or a query as the URL standard does: flat, brackets are part of the name, but each name once
 * (wire-format section 16, row 27, read strictly: two values under one name mean two readers may see different ones).
 * Only the fields that are lists or objects of the event are read as such, from every spelling that `formValue` knows.
 * Names that reach a prototype are dropped; the result has no prototype.
 *
 * @param route the event that the path names; else the parameters tell it
 * @throws VoxRefusalError
 */
export function decodeForm(text: string, route?: VoxEventName): WireParams {
  if (route) return read(text, FIELDS_OF.get(route) ?? NO_FIELDS);
  const params = read(text, { ...NO_FIELDS, shapes: ALL_SHAPES });
  // An event without the field takes its name as any other.
  return [...ALL_SHAPES.keys()].some((name) => name in params)
    ? read(text, FIELDS_OF.get(identifyEvent(params)) ?? NO_FIELDS)
    : params;
}

/**
 * The same of a form that a parser of the application has read. A list of texts is a repeat; what that parser has nested
 * stays as it made it.
 * @throws VoxRefusalError
 */
export function decodeParsedForm(parsed: object, route?: VoxEventName): WireParams {
  const pairs = Object.entries(parsed).flatMap(([name, value]) => [value].flat().map((one: unknown) => [name, one]));
  const isFlat = pairs.every(([, value]) => typeof value === 'string');
  return isFlat ? decodeForm(new URLSearchParams(pairs as [string, string][]).toString(), route) : cleanParams(parsed);
}

function read(text: string, { texts, shapes }: FormFields): WireParams {
  const fields: Record<string, unknown> = {};
  const structured = new Map<string, FormEntries>();
  let dropped: Set<string> | undefined;
  let [count, apart, equals, percent, plus] = [0, 0, -1, -1, -1];
  for (let at = 0, end = 0; at < text.length; at = end + 1) {
    end = next('&', text, at);
    if (end === at) continue;
    if (++count > MAX_KEYS) throw new VoxRefusalError('tooManyKeys');
    // Looked for again only once it is behind: where there is none, each look goes through all the text.
    if (equals < at) equals = next('=', text, at);
    if (percent < at) percent = next('%', text, at);
    if (plus < at) plus = next('+', text, at);
    const isEncoded = percent < end || plus < end;
    const cut = Math.min(end, equals);
    const name = isEncoded ? decode(text.slice(at, cut)) : text.slice(at, cut);
    const value = isEncoded ? decode(text.slice(cut + 1, end)) : text.slice(cut + 1, end);
    if (texts.has(name)) {
      fields[name] = value;
      continue;
    }
    const place = shapes.size > 0 ? placeOfName(name, shapes) : undefined;
    if (FORBIDDEN_KEYS.has(name)) (dropped ??= new Set()).add(name);
    else if (!place) fields[name] = value;
    else {
      const [field, path] = place;
      apart += 1;
      if (path.some((one) => FORBIDDEN_KEYS.has(one))) continue;
      const entries = structured.get(field);
      if (entries) entries.push({ name, path, value });
      else structured.set(field, [{ name, path, value }]);
      // Keeps its place among the others.
      fields[field] = undefined;
    }
  }
  const single = Object.keys(fields).length - structured.size + (dropped?.size ?? 0);
  if (single < count - apart) throw new VoxRefusalError('repeatedKey');
  for (const [field, entries] of structured) fields[field] = formValue(entries, shapes.get(field) as FormShape);
  return Object.setPrototypeOf(fields, null) as WireParams;
}

function next(character: string, text: string, from: number): number {
  const at = text.indexOf(character, from);
  return at < 0 ? text.length : at;
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
