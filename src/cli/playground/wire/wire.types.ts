import type { SendFault } from '../protocol/event-operations.types.js';

/** A line of the headers, as it is spelled. */
export type HeaderLine = readonly [name: string, value: string];

/** A request, byte for byte. */
export interface WireRequest {
  readonly method: string;
  readonly url: URL;
  /** Without `Host` and `Content-Length`. */
  readonly headers: readonly HeaderLine[];
  readonly body: Buffer;
  readonly fault?: SendFault;
  /** Milliseconds for all of it. */
  readonly timeout?: number;
  readonly signal?: AbortSignal;
}

/** An answer, byte for byte. */
export interface WireAnswer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly HeaderLine[];
  /** At most one byte more than is kept. */
  readonly body: Buffer;
  readonly firstByte: number;
}
