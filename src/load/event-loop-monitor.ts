import { ownDelay } from './own-delay.js';
import { REAL_CLOCK } from './real-clock.js';

/** From one tick to the next, in milliseconds. */
const TICK = 20;

const { now, every } = REAL_CLOCK;

/**
 * Knows by how much the event loop is late. A timer tells how long a turn of the loop took; but as long as a turn lasts no
 * timer runs, however many requests it holds, so who asks is told how late the timer is at that very moment.
 */
export class EventLoopMonitor {
  private timer: NodeJS.Timeout | undefined;
  private due = Number.POSITIVE_INFINITY;
  private processor = process.cpuUsage();
  private lastDelay = 0;
  private sustained = 0;

  /** Begins to watch. The timer does not keep the process alive. */
  start(): void {
    this.timer ??= every(() => this.tick(), TICK).unref();
    this.expectTick(process.cpuUsage());
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.due = Number.POSITIVE_INFINITY;
    this.lastDelay = this.sustained = 0;
  }

  /** @param bound milliseconds by which the loop may be late in this turn */
  isLate(bound: number): boolean {
    return now() - this.due > bound && this.delay() > bound;
  }

  /** @param bound milliseconds by which the loop may have been late in each of the last two turns that a timer saw */
  wasLate(bound: number): boolean {
    return this.sustained > bound;
  }

  /** By how much this turn is late through our own work. What was not ours is taken off once and for all. */
  private delay(processor = process.cpuUsage()): number {
    const delay = now() - this.due;
    const own = ownDelay(delay, this.processor, processor);
    this.due += delay - own;
    return own;
  }

  private tick(): void {
    // Asked for once: it is expensive.
    const processor = process.cpuUsage();
    const delay = this.delay(processor);
    // One late turn may be a pause of the garbage collector, and it is over. Two in a row are a load.
    this.sustained = Math.min(delay, this.lastDelay);
    this.lastDelay = delay;
    this.expectTick(processor);
  }

  private expectTick(processor: NodeJS.CpuUsage): void {
    this.due = now() + TICK;
    this.processor = processor;
  }
}
