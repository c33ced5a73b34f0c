/** An event that was taken from the platform but could not be handled. Holds no credentials and no headers. */
export interface DeadLetter {
  /** ISO 8601, when it was put away. */
  readonly at: string;
  readonly registration: string;
  /** Name of the event, if it could be told. */
  readonly event: string | undefined;
  readonly version: string | undefined;
  /** Hashed identity of the event. */
  readonly key: string;
  /** Code of the outcome, such as `VOX_PAYLOAD_INVALID`. */
  readonly code: string;
  /** What was wrong: field names and rules, never values. */
  readonly details: readonly string[];
  readonly method: string;
  /** Path without the query. */
  readonly path: string;
  readonly contentType: string | undefined;
  /** Body (or query of a GET) in base64; absent where it may hold card or account data. */
  readonly body?: string;
}
