/** Query parameters that the module itself puts on its links. */
export const LINK_PARAMETERS = {
  /** Proves who a signed link was written for. */
  mark: 'vox-link',
  /** `output` of the verb, where the document gave it a name of its own. */
  output: 'vox-output',
} as const;

const OURS: readonly string[] = Object.values(LINK_PARAMETERS);

/** A query without them: they are not the platform's, and are kept out of parameters and dead letters. */
export function withoutLinkParameters(query: string): string {
  const isOurs = (part: string): boolean => OURS.some((name) => new URLSearchParams(part).has(name));
  return query
    .split('&')
    .filter((part) => !isOurs(part))
    .join('&');
}
