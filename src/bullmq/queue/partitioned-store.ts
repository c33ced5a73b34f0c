import type { QueueHealth } from '../../ports/queue-health.interface.js';
import type { StoredEvent } from '../../ports/stored-event.interface.js';
import type { JobStore } from './job-store.js';
import { partitionOf } from './partition-of.js';

/** Stores each event in the partition of its key: all jobs of an event lie in one. */
export class PartitionedStore {
  constructor(private readonly stores: readonly JobStore[]) {}

  /** @throws Error while Redis cannot be used or does not confirm every job */
  add(event: StoredEvent, handlers: readonly string[]): Promise<void> | undefined {
    return this.stores[partitionOf(event.key, this.stores.length)]?.add(event, handlers);
  }

  /** Of all partitions together. @throws Error while one of them cannot be used */
  async health(): Promise<Omit<QueueHealth, 'ok'>> {
    const all = await Promise.all(this.stores.map((store) => store.health()));
    const sum = (of: 'waiting' | 'deadLetters'): number => all.reduce((total, one) => total + one[of], 0);
    const lagMs = Math.max(...all.map((one) => one.lagMs));
    return { waiting: sum('waiting'), lagMs, deadLetters: sum('deadLetters') };
  }

  async close(): Promise<void> {
    await Promise.all(this.stores.map((store) => store.close()));
  }
}
