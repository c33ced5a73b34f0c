/** How a body is to be read. */
export type BodyKind = 'json' | 'form';

/** The usual spellings, which most requests have. */
export const KINDS: ReadonlyMap<string, BodyKind> = new Map([
  ['application/json', 'json'],
  ['application/x-www-form-urlencoded', 'form'],
]);
/** A parameter of RFC 9110 section 5.6.6, which may be empty, and whose value may be quoted. */
const PARAMETER = /^[ \t]*(?:([\w!#$%&'*+.^`|~-]+)=(?:"([\w.-]*)"|([\w.-]+)))?[ \t]*$/;
/** Far above any spelling of the two; patterns take quadratic time. */
const LONGEST = 256;
/** Every name of UTF-8 in the Encoding Standard that senders use. */
const UTF8 = new Set(['utf-8', 'utf8', 'unicode-1-1-utf-8']);

/**
 * Reads the Content-Type header of a request: one of two types, no parameter but a `charset` that is UTF-8, in any spelling
 * that has this one meaning. `undefined` for anything else, however near.
 *
 * @param contentType `undefined` if it came not at all or more than once
 */
export function bodyKind(contentType: string | undefined): BodyKind | undefined {
  if (contentType === undefined || contentType.length > LONGEST) return undefined;
  const [type = '', ...parameters] = contentType.toLowerCase().split(';');
  return parameters.every(isHarmless) ? KINDS.get(type.replace(/[ \t]+$/, '')) : undefined;
}

/** Whether a Content-Encoding header says that the body is as it is. */
export function isIdentity(contentEncoding: string): boolean {
  return /^[ \t,]*(?:identity[ \t,]*)*$/i.test(contentEncoding);
}

function isHarmless(parameter: string): boolean {
  const found = PARAMETER.exec(parameter);
  if (!found) return false;
  const [, name, quoted, plain] = found;
  return name === undefined || (name === 'charset' && UTF8.has(quoted ?? plain ?? ''));
}
