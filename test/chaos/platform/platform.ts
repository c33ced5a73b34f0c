import { setTimeout as sleep } from 'node:timers/promises';
import { receipt } from './receipt.js';
import { Sender, type SenderOptions } from './sender.js';

/** How the platform behaves. */
export interface PlatformOptions extends SenderOptions {
  /** New events a second, whether the old ones are done or not. */
  readonly rate: number;
  /** Events in a hundred that are sent twice although nothing went wrong. */
  readonly duplicates: number;
}

const LATEST_DUPLICATE = 1_500;

/** The sender of webhooks: an open loop of events, some of them sent twice for no reason. */
export class Platform {
  private readonly sender: Sender;
  private readonly underWay = new Set<Promise<unknown>>();
  private timer: NodeJS.Timeout | undefined;
  private events = 0;

  constructor(private readonly options: PlatformOptions) {
    this.sender = new Sender(options);
  }

  start(): void {
    this.timer = setInterval(() => this.happen(`e${++this.events}`), 1_000 / this.options.rate);
  }

  /** No new events; resolves once every event was accepted, or the patience (in milliseconds) is over. */
  async stop(patience: number): Promise<void> {
    clearInterval(this.timer);
    const over = setTimeout(() => this.sender.giveUp(), patience);
    while (this.underWay.size > 0) await Promise.all(this.underWay);
    clearTimeout(over);
    this.sender.close();
  }

  private happen(id: string): void {
    const { random, duplicates } = this.options;
    this.track(this.sender.deliver(id, receipt(id)));
    if (random.chance(duplicates)) this.track(this.deliverAgain(id));
  }

  /** At the same instant in one of three cases, else some time later. */
  private async deliverAgain(id: string): Promise<void> {
    const { random } = this.options;
    await sleep(random.chance(33) ? 0 : random.int(LATEST_DUPLICATE));
    await this.sender.deliver(id, receipt(id));
  }

  private track(work: Promise<unknown>): void {
    this.underWay.add(work);
    void work.finally(() => this.underWay.delete(work));
  }
}
