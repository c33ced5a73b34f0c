import type { VoxEventName } from '../../../events/vox-event-name.type.js';
import type { ReportedOutcome } from '../../../testing/http/reported-outcome.js';

/** A line of the inbox. */
export interface EntryHead {
  readonly entry: number;
  /** What made it. `proxy`: it came from outside. */
  readonly source: 'phone' | 'message' | 'event' | 'replay' | 'proxy';
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  /** Path and query; secrets masked. */
  readonly path: string;
  readonly event?: VoxEventName;
  /** 0: no answer. Absent while it is under way. */
  readonly status?: number;
  readonly ms?: number;
  /** Code of the outcome or of the connection. */
  readonly code?: string;
  /** Bytes of the answer. */
  readonly bytes?: number;
  /** Call that it belongs to. */
  readonly call?: string;
}

/** A body as it was kept. */
export interface KeptBody {
  /** What was kept, as text; secrets and card data masked. */
  readonly text: string;
  /** Bytes that went over the wire. */
  readonly bytes: number;
  /** Only the beginning was kept: the body was larger than the limit. */
  readonly isCut: boolean;
  /** Not UTF-8: `text` is the bytes in hexadecimal, at most 64 KiB of them. */
  readonly isBinary: boolean;
}

/** One side of an exchange, headers in their order and spelling, secrets masked. */
export interface KeptMessage {
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: KeptBody;
}

/** All that was kept of one request and its answer. */
export interface InboxEntry extends EntryHead {
  readonly url: string;
  readonly request: KeptMessage;
  /** Absent: under way, or none came. */
  readonly answer?: KeptMessage & { readonly status: number; readonly statusText: string };
  /** Milliseconds from the start. */
  readonly timing?: { readonly firstByte?: number; readonly end: number };
  /** What happened inside, as far as the target tells. */
  readonly outcome?: ReportedOutcome;
  /** What the answer means, and what to do. */
  readonly message?: string;
  readonly remedy?: string;
  /** Whether it can be sent again as it was: not if its body was cut or masked. */
  readonly replays: boolean;
}
