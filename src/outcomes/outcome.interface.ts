/** One way in which a webhook ends: the answer to the platform, and what stands behind it. One row of the outcome policy. */
export interface Outcome {
  /** Stable code, in the answer's body, in logs and in dead letters. */
  readonly code: string;
  /** Status for an informational event. */
  readonly informational: number;
  /** `document`: the handler's own. `fallback`: the configured document with 200. A number: that status. */
  readonly actionable: number | 'document' | 'fallback';
  /** Status for an actionable event when no fallback document is set. */
  readonly withoutFallback?: number;
  /** What was wrong, in a short phrase that holds nothing of the request. */
  readonly message: string;
  /** What the operator does about it. */
  readonly remedy: string;
  /** Seconds after which a retry may help. */
  readonly retryAfter?: number;
  /** Answered in front of everything else of the application: it has to be cheaper than the work that it saves. */
  readonly shed?: true;
  /** The connection is closed after the answer. */
  readonly close?: true;
  /** Further headers of the answer. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The option that may turn it into a quarantine or a refusal. */
  readonly option?: 'onInvalid' | 'onUndecodable' | 'onUnhandled';
  readonly log: 'debug' | 'warn' | 'error';
}
