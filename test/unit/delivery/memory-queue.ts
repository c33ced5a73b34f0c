import type { DeliveryQueue, QueueHealth, QueueHost, StoredEvent } from 'nestjs-vox-webhooks/ports';
import type { QueueLimits } from './delivery-queue.bench.js';

interface MemoryJob {
  readonly stored: StoredEvent;
  readonly handler: string;
  attempts: number;
}

/** A delivery queue that forgets with its process: shows that the suite asks for nothing but the contract. */
export class MemoryQueue implements DeliveryQueue {
  private readonly known = new Set<string>();
  private readonly waiting: MemoryJob[] = [];
  private readonly active = new Map<Promise<void>, AbortController>();
  private deadLetters = 0;
  private draining = false;
  private host: QueueHost | undefined;

  constructor(private readonly limits: QueueLimits) {}

  open(host: QueueHost): Promise<void> {
    this.host = host;
    return Promise.resolve();
  }

  store(stored: StoredEvent, handlers: readonly string[]): Promise<void> {
    for (const handler of handlers) {
      const id = `${stored.key} ${handler}`;
      if (!this.known.has(id)) this.waiting.push({ stored: structuredClone(stored), handler, attempts: 0 });
      this.known.add(id);
    }
    this.takeMore();
    return Promise.resolve();
  }

  health(): Promise<QueueHealth> {
    const [oldest] = this.waiting;
    const lagMs = oldest ? Date.now() - oldest.stored.receivedAt : 0;
    return Promise.resolve({ ok: true, waiting: this.waiting.length, lagMs, deadLetters: this.deadLetters });
  }

  async drain(graceMs: number): Promise<void> {
    this.draining = true;
    const timer = setTimeout(() => this.active.forEach((controller) => controller.abort()), graceMs);
    await Promise.race([
      Promise.allSettled(this.active.keys()),
      new Promise((resolve) => setTimeout(resolve, graceMs + 50).unref()),
    ]);
    clearTimeout(timer);
  }

  close(): Promise<void> {
    this.draining = true;
    return Promise.resolve();
  }

  private takeMore(): void {
    while (!this.draining && this.active.size < this.limits.concurrency) {
      const job = this.waiting.shift();
      if (!job) return;
      const controller = new AbortController();
      const work = this.work(job, controller.signal).finally(() => {
        this.active.delete(work);
        this.takeMore();
      });
      this.active.set(work, controller);
    }
  }

  private async work(job: MemoryJob, signal: AbortSignal): Promise<void> {
    const { stored, handler } = job;
    try {
      await this.host?.run(stored, handler, { number: ++job.attempts, signal });
    } catch (error) {
      if (job.attempts < this.limits.attempts) return void this.waiting.push(job);
      this.deadLetters++;
      await this.host?.giveUp(stored, handler, error);
    }
  }
}
