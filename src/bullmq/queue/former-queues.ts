import type { FailFastRedis } from '../redis/fail-fast-redis.js';

/** How often they are looked for, in milliseconds: a process with the former setting may still store events. */
const INTERVAL = 30_000;

/** Lists of BullMQ whose jobs are yet to be done. */
const LISTS = ['wait', 'paused', 'active', 'delayed', 'prioritized'];

/** Looks for queues of a former setting of `partitions` that still hold jobs. */
export class FormerQueues {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly redis: FailFastRedis,
    private readonly prefix: string,
    private readonly names: readonly string[],
  ) {}

  /** Tells the name of each queue with jobs, now and from time to time, until `stop` is called. */
  start(found: (name: string) => void): void {
    const look = (): void => this.names.forEach((name) => void this.look(name, found));
    look();
    this.timer = setInterval(look, INTERVAL).unref();
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  /** Never rejects: while Redis cannot be used, the next look is soon enough. */
  private async look(name: string, found: (name: string) => void): Promise<void> {
    try {
      const held = await this.redis.use().exists(LISTS.map((list) => `${this.prefix}:${name}:${list}`));
      if (held > 0 && this.timer) found(name);
    } catch {
      // The reason is in the log already.
    }
  }
}
