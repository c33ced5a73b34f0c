import { FifoMap } from '../common/fifo-map.js';

/** Events that the signed links of one call may bring: far more than a call has callbacks. */
const SHARE = 200;
/** Calls that are remembered; beyond it the oldest is forgotten. */
const CALLS = 10_000;

/**
 * What the holder of a signed link may make this process, and its dedupe store, remember: a share of the call that the link
 * was written for, so that no other event is pushed out.
 */
export class LinkShares {
  private readonly used = new FifoMap<number>();

  /** Takes one event from the share of a call. `false`: there is nothing left of it. */
  take(callSid: string): boolean {
    const count = this.used.get(callSid) ?? 0;
    if (count >= SHARE) return false;
    if (count === 0) this.used.shed(() => this.used.size >= CALLS);
    this.used.set(callSid, count + 1);
    return true;
  }
}
