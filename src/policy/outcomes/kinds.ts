/** Turned away, and the connection is of no more use. */
export const refused = { log: 'warn', close: true } as const;
/** Cannot be read. */
export const unreadable = {
  informational: 400,
  actionable: 'fallback',
  withoutFallback: 400,
  option: 'onUndecodable',
  log: 'warn',
} as const;
/** Not now. */
export const later = { informational: 503, actionable: 'fallback', withoutFallback: 503, retryAfter: 5 } as const;
