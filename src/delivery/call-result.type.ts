/** How a handler ended. */
export type CallResult = { readonly value: unknown } | { readonly dropped: true } | { readonly error: unknown };
