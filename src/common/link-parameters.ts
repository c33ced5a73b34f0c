/** Query parameters that the module itself puts on its links. */
export const LINK_PARAMETERS = {
  /** Proves who a signed link was written for. */
  mark: 'vox-link',
  /** `output` of the verb, where the document gave it a name of its own. */
  output: 'vox-output',
} as const;

const OURS: readonly string[] = Object.values(LINK_PARAMETERS);
/** What is shorter need not be decoded: a query may have thousands of parts. No encoding makes a name shorter. */
const SHORTEST = Math.min(...OURS.map(({ length }) => length));

/** A query without them: they are not the platform's, and are kept out of parameters and dead letters. */
export function withoutLinkParameters(query: string): string {
  const isOurs = (part: string): boolean => {
    if (part.length < SHORTEST) return false;
    const params = new URLSearchParams(part);
    return OURS.some((name) => params.has(name));
  };
  return query
    .split('&')
    .filter((part) => !isOurs(part))
    .join('&');
}
