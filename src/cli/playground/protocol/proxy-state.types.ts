/** The recording proxy. */
export interface ProxyState {
  /** Absent: switched off with `--no-proxy`. */
  readonly address?: string;
  /** Origin to which it forwards. */
  readonly target: string;
  readonly forwarded: number;
  /** Requests that the target did not answer: the sender got a 502. */
  readonly failed: number;
  /** Milliseconds since 1970. */
  readonly lastAt?: number;
}
