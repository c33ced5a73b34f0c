import type { CallPace } from './call-pace.interface.js';

/** Lets real time follow the virtual time of a call. Waiting for the caller counts as time that has passed. */
export class RealPace implements CallPace {
  private reached = 0;
  private waitingSince: number | undefined;
  private goOn: () => void = () => undefined;

  passed(at: number): void | Promise<void> {
    const due = (at - this.reached) * 1000 - this.waited();
    this.reached = at;
    if (due <= 0) return undefined;
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, due);
      this.goOn = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  skip(): void {
    this.goOn();
  }

  waits(): void {
    this.waitingSince = performance.now();
  }

  private waited(): number {
    const { waitingSince } = this;
    this.waitingSince = undefined;
    return waitingSince === undefined ? 0 : performance.now() - waitingSince;
  }
}
