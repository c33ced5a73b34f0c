import type { PresentedCredential } from '../../credentials/credential.interface.js';
import type { VoxEventName } from '../../events/vox-event-name.type.js';
import type { OverridesOf, SampleOptions } from '../payloads/sample-options.interface.js';
import type { DeliveryMethod } from './encode-params.js';

/** Options of `deliver`. */
export interface DeliverOptions<Event extends VoxEventName = VoxEventName> extends SampleOptions<Event> {
  /**
   * Wire parameters that replace those of the sample. A list makes several deliveries about the same message, call or
   * fax: its ids stay, so that `[{ status: 'queued' }, { status: 'delivered' }]` reports one message twice.
   */
  readonly overrides?: OverridesOf<Event> | readonly OverridesOf<Event>[] | undefined;
  /** The credential that is presented. Default `'none'`. */
  readonly auth?: PresentedCredential | 'none' | undefined;
  /** Default `'POST'`. */
  readonly method?: DeliveryMethod | undefined;
  /** How often every delivery is sent: more than once makes duplicates. Default 1. */
  readonly times?: number | undefined;
  /** How many are in flight at the same time. Default 1. */
  readonly concurrency?: number | undefined;
  /** Seed of a random order. The same seed gives the same order. */
  readonly shuffle?: number | undefined;
  /** Retries of what is not answered 2xx. A number: that many retries with the defaults. Default none. */
  readonly retries?: number | RetryOptions | undefined;
  /** Close the connection this many milliseconds after sending, even while the answer arrives. */
  readonly abortAfter?: number | undefined;
  /** Longest wait for an answer, in milliseconds. Default 15,000. */
  readonly timeout?: number | undefined;
  /** Further headers. They replace those of the kit that have the same name. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/**
 * How a delivery is retried when it is not answered 2xx. The platform retries with exponential back-off. Its numbers are
 * not published (wire-format section 13), so the defaults are assumptions of this kit.
 */
export interface RetryOptions {
  /** Tries after the first. */
  readonly retries: number;
  /** Milliseconds before the first retry. Default 500. */
  readonly first?: number | undefined;
  /** Factor from each delay to the next. Default 2. */
  readonly factor?: number | undefined;
  /** Longest delay, in milliseconds. Default 60,000. */
  readonly longest?: number | undefined;
  /** Random part of each delay, from 0 to 1. Default 0.5. */
  readonly jitter?: number | undefined;
  /** `'virtual'`: delays are reported but not waited for. A function: your own way of waiting. Default `'real'`. */
  readonly delay?: 'real' | 'virtual' | ((milliseconds: number) => Promise<unknown>) | undefined;
}
