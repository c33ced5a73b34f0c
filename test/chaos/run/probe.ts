import { Agent } from 'node:http';
import { PATH } from '../../support/words.js';
import type { End } from '../history/entry.type.js';
import type { History } from '../history/history.js';
import { post } from '../platform/post.js';
import { receipt } from '../platform/receipt.js';

/** One request and its answer, in milliseconds of the process clock. */
export interface Probed {
  readonly began: number;
  readonly ended: number;
  readonly end: End;
  /** A call heard what its handler said. */
  readonly welcomed: boolean;
}

const EVERY = 50;

/** Sends a receipt and a call again and again, each only once, without waiting for answers. */
export class Probe {
  readonly receipts: Probed[] = [];
  readonly calls: Probed[] = [];
  private readonly agent = new Agent({ keepAlive: true });
  private readonly underWay = new Set<Promise<unknown>>();
  private timer: NodeJS.Timeout | undefined;
  private count = 0;

  constructor(
    private readonly port: number,
    private readonly history: History,
  ) {}

  start(): void {
    this.timer = setInterval(() => {
      const id = `probe${++this.count}`;
      this.track(this.sendReceipt(id));
      this.track(this.sendCall(id));
    }, EVERY);
  }

  /** Resolves when every request has ended. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await Promise.all(this.underWay);
    this.agent.destroy();
  }

  private async sendReceipt(id: string): Promise<void> {
    const began = performance.now();
    this.history.note({ kind: 'send', id });
    const { end, ms } = await post(receipt(id), { port: this.port, agent: this.agent });
    this.history.note({ kind: 'answer', id, end, ms });
    this.receipts.push({ began, ended: performance.now(), end, welcomed: false });
  }

  private async sendCall(id: string): Promise<void> {
    const began = performance.now();
    const body = `CallSid=${id}&From=%2B12025550188&To=%2B12025550123&ApiVersion=v0`;
    const call = { path: `${PATH}/voice.inbound`, type: 'form', body } as const;
    const { end, text } = await post(call, { port: this.port, agent: this.agent });
    this.calls.push({ began, ended: performance.now(), end, welcomed: text.includes('Welcome') });
  }

  private track(work: Promise<unknown>): void {
    this.underWay.add(work);
    void work.finally(() => this.underWay.delete(work));
  }
}
