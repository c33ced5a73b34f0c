import type { VoxEventName } from '../../../events/vox-event-name.type.js';
import type { Delivered } from './delivered.types.js';
import type { Nothing, Operation } from './operation.types.js';

/** Which credential a request presents. `doubled`: two `Authorization` lines. */
export type CredentialChoice = 'right' | 'wrong' | 'missing' | 'doubled';

/** What goes wrong on the way, on purpose. */
export type SendFault =
  | { readonly kind: 'none' }
  /** The body comes in pieces, over this many milliseconds. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** The connection is closed after half of the body. */
  | { readonly kind: 'broken-off' };

/** An event that is to be sent. */
export interface SendInput {
  readonly event: VoxEventName;
  readonly version: string;
  /** Default: that of the event. */
  readonly url?: string;
  readonly method: 'POST' | 'GET';
  /** Of a POST. Default: that of the platform. */
  readonly encoding?: 'json' | 'form';
  /** Wire parameters; they are sent as they are. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly credential: CredentialChoice;
  readonly times?: number;
  readonly concurrency?: number;
  readonly fault?: SendFault;
}

/** Many requests of one event. The stream tells its progress, at most ten times a second. */
export interface Sending {
  readonly sending: number;
  readonly event: VoxEventName;
  readonly total: number;
  readonly over: number;
  /** By status and code, such as `200 VOX_HANDLED`. */
  readonly counts: Readonly<Record<string, number>>;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** The last request that ended. */
  readonly last?: Delivered;
}

interface SampleInput {
  readonly event: VoxEventName;
  readonly version: string;
  /** Leave out what no source shows. */
  readonly documentedOnly?: boolean;
}

/** Events one by one. */
export interface EventOperations {
  readonly 'event.sample': Operation<SampleInput, { readonly params: Readonly<Record<string, unknown>> }>;
  /** What the receiver would find wrong. */
  readonly 'event.check': Operation<
    Pick<SendInput, 'event' | 'version' | 'params'>,
    { readonly problems: readonly { readonly field: string; readonly message: string }[] }
  >;
  readonly 'event.send': Operation<SendInput, Sending>;
  readonly 'event.stop': Operation<{ readonly sending: number }, Nothing>;
}
