import type { RequestHead } from './request-head.interface.js';

/**
 * All values of a header, one for each of its lines. `headers` keeps the first of several Authorization or Content-Type
 * lines only, and `headersDistinct` builds an object of all headers to read one. A host that makes requests by itself may
 * leave out `rawHeaders`: then `headers` is all there is.
 */
export function headerValues({ rawHeaders, headers }: RequestHead, name: string): readonly string[] {
  if (!rawHeaders?.length) return [headers[name] ?? []].flat();
  const values: string[] = [];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const candidate = rawHeaders[at] ?? '';
    if (candidate.length === name.length && candidate.toLowerCase() === name) values.push(rawHeaders[at + 1] ?? '');
  }
  return values;
}
