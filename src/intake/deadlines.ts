/** Many waits of one length behind one timer: most of them end long before, and a timer for each would be made for nothing. */
export class Deadlines {
  /** In the order in which they are due. */
  private readonly pending = new Map<() => void, number>();
  private timer: NodeJS.Timeout | undefined;

  /** @param length in milliseconds */
  constructor(private readonly length: number) {}

  /** Calls `expire` after the length, unless it is stopped before. A function is one wait at a time. */
  start(expire: () => void): void {
    this.pending.set(expire, performance.now() + this.length);
    this.timer ??= this.wake(this.length);
  }

  stop(expire: () => void): void {
    this.pending.delete(expire);
  }

  /** Whoever waits has a socket open, which keeps the process alive. */
  private wake(after: number): NodeJS.Timeout {
    return setTimeout(() => this.sweep(), after).unref();
  }

  private sweep(): void {
    const now = performance.now();
    this.timer = undefined;
    for (const [expire, due] of this.pending) {
      if (due > now) {
        this.timer = this.wake(Math.ceil(due - now));
        return;
      }
      this.pending.delete(expire);
      expire();
    }
  }
}
