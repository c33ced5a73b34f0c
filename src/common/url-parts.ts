/** A request target in absolute form (RFC 9112 section 3.2.2), up to its path: it may carry user and password. */
const ORIGIN = /^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i;

/** A request target in origin form. */
export function withoutOrigin(target: string): string {
  return target.replace(ORIGIN, '');
}

/** Path and query of a request's URL, as they came; everything behind the first question mark is query. */
export function urlParts(url = ''): { readonly path: string; readonly query: string } {
  const mark = url.indexOf('?');
  return mark < 0 ? { path: url, query: '' } : { path: url.slice(0, mark), query: url.slice(mark + 1) };
}
