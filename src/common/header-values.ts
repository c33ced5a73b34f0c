import type { RequestHead } from './request-head.interface.js';

/**
 * All values of a header, one for each of its lines. `headers` keeps the first of several Authorization or Content-Type
 * lines only, and `headersDistinct` builds an object of all headers to read one. A host that makes requests by itself may
 * leave out `rawHeaders`: then `headers` is all there is.
 */
export function headerValues({ rawHeaders, headers }: RequestHead, name: string): readonly string[] {
  if (!Array.isArray(rawHeaders) || rawHeaders.length === 0) return textsOf(headers[name] ?? []);
  const values: string[] = [];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const candidate: unknown = rawHeaders[at];
    if (typeof candidate !== 'string' || candidate.length !== name.length) continue;
    if (candidate.toLowerCase() === name) values.push(...textsOf(rawHeaders[at + 1]));
  }
  return values;
}

/** A host may write anything there. What is no text is a line that equals nothing. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return [value].flat().map((one) => (typeof one === 'string' ? one : ''));
}
