import type { Delivered } from '../protocol/delivered.types.js';
import type { Sending, SendInput } from '../protocol/event-operations.types.js';

const TELL_EVERY_MS = 100;

/** Sends one event many times, at most so many at the same time, and counts how it ended. */
export class LiveSending {
  private readonly counts = new Map<string, number>();
  private readonly times: number[] = [];
  private last: Delivered | undefined;
  private begun = 0;
  private isStopped = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly id: number,
    private readonly input: Pick<SendInput, 'event' | 'times' | 'concurrency'>,
    private readonly sendOne: () => Promise<Delivered>,
    private readonly tell: (sending: Sending) => void,
  ) {}

  get state(): Sending {
    const sorted = this.times.toSorted((one, other) => one - other);
    const rank = (share: number): number => sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
    return {
      sending: this.id,
      event: this.input.event,
      total: this.isStopped ? this.begun : this.total,
      over: this.times.length,
      counts: Object.fromEntries(this.counts),
      p50: rank(0.5),
      p99: rank(0.99),
      ...(this.last && { last: this.last }),
    };
  }

  /** Resolves when all have ended. */
  async run(): Promise<void> {
    const workers = Math.min(this.input.concurrency ?? 1, this.total);
    await Promise.all(Array.from({ length: workers }, () => this.work()));
    clearTimeout(this.timer);
    this.tell(this.state);
  }

  stop(): void {
    this.isStopped = true;
  }

  private get total(): number {
    return this.input.times ?? 1;
  }

  private async work(): Promise<void> {
    while (this.begun < this.total && !this.isStopped) {
      this.begun++;
      this.count(await this.sendOne());
    }
  }

  private count(delivered: Delivered): void {
    const { status, code = '', ms } = delivered;
    const kind = `${status === 0 ? 'no answer' : status} ${code}`.trim();
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
    this.times.push(ms);
    this.last = delivered;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.tell(this.state);
    }, TELL_EVERY_MS).unref();
  }
}
