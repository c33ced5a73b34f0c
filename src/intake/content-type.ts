/** How a body is to be read. */
export type BodyKind = 'json' | 'form';

const KINDS: ReadonlyMap<string, BodyKind> = new Map([
  ['application/json', 'json'],
  ['application/x-www-form-urlencoded', 'form'],
]);
const SHAPE = /^([a-z/-]+)(?:[ \t]*;[ \t]*charset=("?)utf-8\2)?$/;

/**
 * Reads the Content-Type headers of a request: exactly one, one of two types, no parameter but `charset=utf-8`.
 * `undefined` for anything else, however near.
 */
export function bodyKind(contentTypes: readonly string[]): BodyKind | undefined {
  const [contentType = '', ...more] = contentTypes;
  if (more.length > 0) return undefined;
  return KINDS.get(contentType) ?? KINDS.get(SHAPE.exec(contentType.toLowerCase())?.[1] ?? '');
}
