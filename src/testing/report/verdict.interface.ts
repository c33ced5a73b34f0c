/** What an answer says of itself, in words. */
export interface Verdict {
  /** Code of the outcome policy, or of the connection. */
  readonly code?: string | undefined;
  readonly message?: string | undefined;
  readonly remedy?: string | undefined;
}
