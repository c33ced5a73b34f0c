/** Virtual time of a call: only goes on when something in the call takes time. */
export class Clock {
  private seconds = 0;

  /** Seconds since the call began. */
  get now(): number {
    return Math.round(this.seconds * 1000) / 1000;
  }

  pass(seconds: number): void {
    this.seconds += seconds;
  }
}
