import { VoxRefusal } from '../policy/vox-refusal.error.js';

/** After this many deadlines, work that never ends is given up: the next delivery may start afresh. */
const CEILING = 10;

/** Work of handlers under a deadline. It is never cut off: after the deadline it is told so, and awaited on the side. */
export class Task<Result> {
  readonly result: Promise<Result>;
  private readonly abort = new AbortController();
  private ceiling: NodeJS.Timeout | undefined;
  private leave: () => void = () => undefined;
  private readonly left = new Promise<void>((resolve) => (this.leave = resolve));

  constructor(
    work: (signal: AbortSignal) => Promise<Result>,
    private readonly deadline: number,
    private readonly giveUp: () => void,
  ) {
    this.result = work(this.abort.signal);
    const end = (): void => clearTimeout(this.ceiling);
    this.result.then(end, end);
  }

  /** Whoever waited was told that it is late. */
  get isLate(): boolean {
    return this.abort.signal.aborted;
  }

  /** @throws VoxRefusal `late`, and whatever the work throws */
  async wait(): Promise<Result> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(this.miss()), this.deadline);
      void this.left.then(() => reject(new VoxRefusal('late')));
    });
    try {
      return await Promise.race([this.result, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Tells the work that it had better stop; whoever waits goes on waiting. */
  warn(reason: string): void {
    this.abort.abort(new Error(reason));
  }

  /** Ends the patience of everybody who waits; the work is told so and may go on. */
  cancel(reason: string): void {
    this.warn(reason);
    this.leave();
  }

  private miss(): VoxRefusal {
    this.abort.abort(new Error('the deadline is over'));
    this.ceiling ??= setTimeout(this.giveUp, this.deadline * (CEILING - 1)).unref();
    return new VoxRefusal('late');
  }
}
