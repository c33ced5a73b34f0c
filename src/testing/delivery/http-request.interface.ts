/** One request over a connection of its own. */
export interface HttpRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /** Milliseconds after which the caller hangs up on purpose. */
  readonly abortAfter?: number | undefined;
  /** Milliseconds that the caller waits for the whole answer. */
  readonly timeout: number;
}
