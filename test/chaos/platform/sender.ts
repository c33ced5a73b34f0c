import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../../score/random.js';
import type { History } from '../history/history.js';
import { type Delivery, isAcknowledged, post } from './post.js';

/** How deliveries are made. */
export interface SenderOptions {
  /** The receivers behind one address; each request goes to one of them. */
  readonly ports: readonly number[];
  readonly history: History;
  readonly random: Random;
  /** Requests in a hundred whose connection breaks at some moment. Default 0. */
  readonly aborts?: number;
  /** Before the second try, in milliseconds; twice as long before each further one. Default 50. */
  readonly firstWait?: number;
  /** How long it goes on trying from now, in milliseconds. Default: until it is told to give up. */
  readonly patience?: number;
}

const LONGEST_WAIT = 1_000;
const LATEST_ABORT = 120;

/** Delivers events again, with back-off and jitter, until they are accepted. */
export class Sender {
  private readonly agent = new Agent({ keepAlive: true });
  private end: number;

  constructor(private readonly options: SenderOptions) {
    this.end = performance.now() + (options.patience ?? Infinity);
  }

  /** Resolves when the event was accepted, or the patience is over. */
  async deliver(id: string, delivery: Delivery): Promise<void> {
    const { random, firstWait = 50 } = this.options;
    for (let tries = 0; performance.now() < this.end; tries++) {
      if (await this.attempt(id, delivery)) return;
      await sleep(Math.min(LONGEST_WAIT, firstWait * 2 ** tries) * (0.5 + random.int(100) / 100));
    }
  }

  /** No further tries. */
  giveUp(): void {
    this.end = 0;
  }

  close(): void {
    this.agent.destroy();
  }

  private async attempt(id: string, event: Delivery): Promise<boolean> {
    const { random, history, ports, aborts = 0 } = this.options;
    const abortAfter = random.chance(aborts) ? random.int(LATEST_ABORT) : undefined;
    history.note({ kind: 'send', id });
    const port = ports[random.int(ports.length)] ?? 0;
    const { end, ms } = await post(event, { port, agent: this.agent, abortAfter });
    history.note({ kind: 'answer', id, end, ms });
    return isAcknowledged(end);
  }
}
