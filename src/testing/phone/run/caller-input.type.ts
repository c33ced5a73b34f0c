/** What the caller does at a verb that waits. */
export type CallerInput =
  | { readonly kind: 'keys'; readonly keys: string }
  | { readonly kind: 'speech'; readonly text: string }
  | { readonly kind: 'quiet' }
  | { readonly kind: 'hang-up' };
