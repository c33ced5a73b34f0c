import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from 'ioredis';

const NAP = 10;

/** Watches how long a timer and a command of Redis take in a process that has nothing else to do. */
export class MachineWatch {
  private readonly late: number[] = [];
  private readonly pings: number[] = [];
  private isOver = false;
  private readonly watching: Promise<void>;

  constructor(private readonly redis: Redis) {
    this.watching = this.watch();
  }

  /** Means, in milliseconds. */
  async stop(): Promise<{ readonly lateness: number; readonly ping: number }> {
    this.isOver = true;
    await this.watching;
    const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;
    return { lateness: mean(this.late), ping: mean(this.pings) };
  }

  private async watch(): Promise<void> {
    do {
      const began = performance.now();
      await sleep(NAP);
      const woke = performance.now();
      await this.redis.ping();
      this.late.push(woke - began - NAP);
      this.pings.push(performance.now() - woke);
    } while (!this.isOver);
  }
}
