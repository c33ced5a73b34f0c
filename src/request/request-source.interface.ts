/** Where a request came from, for what is rarely asked of it. */
export interface RequestSource {
  /** The request of the framework. */
  readonly request: unknown;
  /** Calls back if the connection closes, or has closed, before the answer was sent. */
  onLost?(callback: () => void): void;
}
