/** What the caller does in one turn. */
export type Action =
  { readonly kind: 'keys' | 'speech'; readonly text: string } | { readonly kind: 'quiet' | 'hangup' };
