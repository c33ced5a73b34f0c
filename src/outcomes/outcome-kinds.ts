/** What several outcomes have in common. */
export const OUTCOME_KINDS = {
  /** Turned away, and the connection is of no more use. */
  refused: { log: 'warn', close: true },
  /** Cannot be read. */
  unreadable: {
    informational: 400,
    actionable: 'fallback',
    withoutFallback: 400,
    option: 'onUndecodable',
    log: 'warn',
  },
  /** Not now. */
  later: { informational: 503, actionable: 'fallback', withoutFallback: 503, retryAfter: 5 },
} as const;
