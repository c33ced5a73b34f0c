import { LinkedList, type ListNode } from './linked-list.js';

/** Somebody who waits. */
export interface Wait {
  readonly expire: () => void;
  /** On the clock of `performance.now()`. */
  readonly due: number;
}

/** Many waits of one length behind one timer: most of them end long before, and a timer for each would be made for nothing. */
export class Deadlines {
  private readonly waits = new LinkedList<Wait>();
  private timer: NodeJS.Timeout | undefined;
  /** When the timer is to run. It is believed: in a test the clock of the timers may be another one. */
  private wakesAt = 0;

  /** @param length in milliseconds */
  constructor(readonly length: number) {}

  /** Calls `expire` after the length, unless the wait is stopped before. */
  start(expire: () => void): ListNode<Wait> {
    const due = performance.now() + this.length;
    this.timer ??= this.wake(due, this.length);
    // The process stays alive for whoever waits, and for nobody else.
    if (this.waits.size === 0) this.timer.ref();
    return this.waits.add({ expire, due });
  }

  stop(wait: ListNode<Wait>): void {
    this.waits.remove(wait);
    if (this.waits.size === 0) this.timer?.unref();
  }

  private wake(at: number, after: number): NodeJS.Timeout {
    this.wakesAt = at;
    return setTimeout(() => this.sweep(), after);
  }

  private sweep(): void {
    const now = Math.max(performance.now(), this.wakesAt);
    this.timer = undefined;
    for (let wait = this.waits.oldest; wait; wait = this.waits.oldest) {
      const { expire, due } = wait.member;
      if (due > now) {
        // One that has expired may have begun to wait again.
        clearTimeout(this.timer);
        this.timer = this.wake(due, Math.ceil(due - now));
        return;
      }
      this.stop(wait);
      expire();
    }
  }
}
