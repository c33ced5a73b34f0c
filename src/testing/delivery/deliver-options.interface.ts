import type { PresentedCredential } from '../../credentials/credential.interface.js';
import type { VoxEventName } from '../../events/vox-event-name.type.js';
import type { OverridesOf } from '../payloads/overrides-of.type.js';
import type { SampleOptions } from '../payloads/sample-options.interface.js';
import type { DeliveryMethod } from './encode-params.js';
import type { RetryOptions } from './retry-options.interface.js';

/** Options of `deliver`. */
export interface DeliverOptions<Event extends VoxEventName = VoxEventName> extends SampleOptions<Event> {
  /**
   * Wire parameters that replace those of the sample. A list is news of one and the same thing, one delivery after the
   * other: ids stay, so that `[{ status: 'queued' }, { status: 'delivered' }]` is the story of one message.
   */
  readonly overrides?: OverridesOf<Event> | readonly OverridesOf<Event>[] | undefined;
  /** The credential that is presented. Default `'none'`. */
  readonly auth?: PresentedCredential | 'none' | undefined;
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
