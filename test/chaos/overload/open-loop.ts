import { Connection } from '../../bench/load/connection.js';
import type { Answer } from '../../bench/load/read-answer.js';
import { freshRequest } from './fresh-request.js';
import type { Kind } from './kind.type.js';
import { kindOf } from './mix.js';
import { Tally } from './tally.js';

/** Most connections at a time; what finds none free waits for one, and its clock runs. */
const CONNECTIONS = 500;
/** How long the last answers may take, in milliseconds. */
const PATIENCE = 15_000;

interface Shot {
  readonly kind: Kind;
  readonly due: number;
}

/**
 * Sends at a fixed rate whether or not answers come, as a platform does. Latency counts from when a request was due, so
 * that a receiver which stops reading cannot hide behind requests that were not sent.
 */
export class OpenLoop {
  readonly tally = new Tally();
  /** By how much this process itself sent too late, at worst, in milliseconds: it shares the machine with the receiver. */
  lag = 0;
  private readonly free: Connection[] = [];
  private readonly waiting: Shot[] = [];
  private open = 0;
  private readonly pending = new Set<Shot>();

  constructor(private readonly port: number) {}

  /** @param rate requests per second */
  async run(rate: number, seconds: number): Promise<this> {
    const began = performance.now();
    const total = Math.round(rate * seconds);
    for (let index = 0; index < total;) {
      const now = performance.now();
      for (; index < total && began + (index * 1_000) / rate <= now; index++) {
        const due = began + (index * 1_000) / rate;
        this.lag = Math.max(this.lag, now - due);
        this.fire({ kind: kindOf(index), due });
      }
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await this.settle();
    return this;
  }

  private fire(shot: Shot): void {
    const connection = this.free.pop() ?? (this.open < CONNECTIONS ? this.connect() : undefined);
    if (connection) void this.exchange(connection, shot);
    else this.waiting.push(shot);
  }

  private connect(): Connection {
    this.open++;
    return new Connection(this.port);
  }

  private async exchange(connection: Connection, shot: Shot): Promise<void> {
    this.pending.add(shot);
    const answer = await connection.send(freshRequest(shot.kind)).catch((): undefined => undefined);
    if (this.pending.delete(shot)) this.note(shot, answer);
    const next = this.waiting.shift();
    if (next) void this.exchange(connection, next);
    else this.free.push(connection);
  }

  private note({ kind, due }: Shot, answer: Answer | undefined): void {
    this.tally.add({ kind, ms: performance.now() - due, answer });
  }

  /** Waits for the last answers; what does not come counts as lost. */
  private async settle(): Promise<void> {
    const end = performance.now() + PATIENCE;
    while (this.pending.size > 0 && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 5));
    for (const shot of [...this.pending, ...this.waiting.splice(0)]) this.note(shot, undefined);
    this.pending.clear();
    for (const connection of this.free) connection.end();
  }
}
