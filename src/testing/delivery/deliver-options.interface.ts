import type { Credential } from '../../credentials/credential.js';
import type { VoxEventName } from '../../events/vox-event-name.type.js';
import type { OverridesOf, SampleOptions } from '../payloads/sample-options.interface.js';
import type { DeliveryMethod } from './encode-params.js';

/** Options of `deliver`. */
export interface DeliverOptions<Event extends VoxEventName = VoxEventName> extends SampleOptions<Event> {
  /**
   * Wire parameters that replace those of the sample. A list is news of one and the same thing, one delivery after the
   * other: ids stay, so that `[{ status: 'queued' }, { status: 'delivered' }]` is the story of one message.
   */
  readonly overrides?: OverridesOf<Event> | readonly OverridesOf<Event>[] | undefined;
  /** What the Authorization header presents. Default `'none'`. */
  readonly auth?: Credential | 'none' | undefined;
  /** Default `'POST'`. */
  readonly method?: DeliveryMethod | undefined;
  /** How often every delivery is sent: more than once makes duplicates. Default 1. */
  readonly times?: number | undefined;
  /** How many are under way at the same time. Default 1. */
  readonly concurrency?: number | undefined;
  /** Send in another order, which is the same for the same number. */
  readonly shuffle?: number | undefined;
  /** Tries again what is not answered 2xx. A number: that many retries with the defaults. Default none. */
  readonly retries?: number | RetryOptions | undefined;
  /** Hang up this many milliseconds after sending, whatever has come. */
  readonly abortAfter?: number | undefined;
  /** Longest wait for an answer, in milliseconds. Default 15,000. */
  readonly timeout?: number | undefined;
  /** Further headers, or others than ours. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/**
 * How a delivery is tried again when it is not answered 2xx. The platform retries with exponential back-off, its numbers
 * are not published (wire-format section 13), so the defaults are of our own choice.
 */
export interface RetryOptions {
  /** Tries after the first. */
  readonly retries: number;
  /** Milliseconds before the first retry. Default 500. */
  readonly first?: number | undefined;
  /** What every further delay is multiplied with. Default 2. */
  readonly factor?: number | undefined;
  /** Longest delay, in milliseconds. Default 60,000. */
  readonly longest?: number | undefined;
  /** Part of each delay that is left to chance, from 0 to 1. Default 0.5. */
  readonly jitter?: number | undefined;
  /** `'virtual'`: delays are told, but nobody waits. Or your own way of waiting. Default `'real'`. */
  readonly delay?: 'real' | 'virtual' | ((milliseconds: number) => Promise<unknown>) | undefined;
}
