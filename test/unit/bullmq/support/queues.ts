import type { DeliveryQueue } from 'nestjs-vox-webhooks/ports';
import { bullmq, type BullMqOptions } from 'nestjs-vox-webhooks/bullmq';
import { RecordingHost } from '../../delivery/recording-host.js';
import { storedEvent } from '../../delivery/stored-event.js';

/** An open queue and the module that it serves. */
export interface OpenQueue {
  readonly queue: DeliveryQueue;
  readonly host: RecordingHost;
  /** Stores an event for some handlers, `A.a` by default, and tells how long that took, in milliseconds. */
  readonly store: (key: string, ...handlers: string[]) => Promise<number>;
}

/** Queues of a test file, each closed at the end of its test. */
export class Queues {
  private readonly open_: DeliveryQueue[] = [];

  async open(options: BullMqOptions, host = new RecordingHost()): Promise<OpenQueue> {
    const queue = bullmq({ backoff: { delay: 1, max: 4 }, ...options });
    this.open_.push(queue);
    await queue.open(host);
    return {
      queue,
      host,
      async store(key, ...handlers) {
        const start = performance.now();
        await queue.store(storedEvent(key), handlers.length > 0 ? handlers : ['A.a']);
        return performance.now() - start;
      },
    };
  }

  async close(): Promise<void> {
    await Promise.all(this.open_.splice(0).map((queue) => queue.close()));
  }
}
