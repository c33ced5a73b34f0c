import type { RequestHead } from './request-head.interface.js';

/**
 * The value of a header that came exactly once; `undefined` if it is missing, or stands on more lines than one. `headers`
 * keeps the first of several Authorization or Content-Type lines only, and `headersDistinct` builds an object of all
 * headers to read one. A host that makes requests by itself may leave out `rawHeaders`: then `headers` is all there is. So it
 * is for a header that nobody has sent, and the application has set.
 *
 * @param name in lower case
 */
export function soleHeader({ rawHeaders, headers }: RequestHead, name: string): string | undefined {
  if (!Array.isArray(rawHeaders) || rawHeaders.length === 0) return soleText(headers[name]);
  let line = -1;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const candidate: unknown = rawHeaders[at];
    if (typeof candidate !== 'string' || candidate.length !== name.length || candidate.toLowerCase() !== name) continue;
    if (line >= 0) return undefined;
    line = at;
  }
  return soleText(line < 0 ? headers[name] : rawHeaders[line + 1]);
}

/** A host may write anything there. What is no text is no value. */
function soleText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const values: readonly unknown[] = Array.isArray(value) ? value : [];
  return values.length === 1 && typeof values[0] === 'string' ? values[0] : undefined;
}
