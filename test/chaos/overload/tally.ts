import { percentile } from '../../bench/report/percentile.js';
import type { Answer } from '../../bench/load/read-answer.js';
import type { Kind } from './kind.type.js';

/** How a request of the load ended. */
export interface Shot {
  readonly kind: Kind;
  /** From the moment it was meant to be sent, in milliseconds. */
  readonly ms: number;
  /** `undefined` if the connection was lost, or nothing came in time. */
  readonly answer: Answer | undefined;
}

/** Counts what became of the requests of one phase of the load. */
export class Tally {
  private readonly latencies: Readonly<Record<Kind, number[]>> = { receipt: [], call: [] };
  private readonly bodies = new Map<string, number>();
  private readonly strays = new Map<string, number>();
  /** Receipts that were refused as the policy says: 503 of the guard, and the connection ends. */
  shed = 0;
  sent = 0;

  add({ kind, ms, answer }: Shot): void {
    this.sent++;
    if (answer?.status === 200) return this.take(kind, ms, answer.body);
    const isShed = answer?.status === 503 && !answer.keep && answer.body.includes('"VOX_OVERLOADED"');
    if (kind === 'receipt' && isShed) this.shed++;
    else this.count(this.strays, `${kind} ${answer?.status ?? 'lost'}`);
  }

  /** Answered with 200. */
  admitted(kind: Kind): number {
    return this.latencies[kind].length;
  }

  /** Latency of those answered with 200 that so large a share (0 to 1) of them kept, in milliseconds. */
  latency(kind: Kind, share: number): number {
    return Math.round(percentile(Float64Array.from(this.latencies[kind]).sort(), share));
  }

  /** Documents that callers heard, each with how often. */
  get documents(): ReadonlyMap<string, number> {
    return this.bodies;
  }

  /** Every end that the policy does not foresee, with how often. */
  get faults(): readonly string[] {
    return [...this.strays].map(([end, times]) => `${end}: ${times}`);
  }

  private take(kind: Kind, ms: number, body: string): void {
    this.latencies[kind].push(ms);
    if (kind === 'call') this.count(this.bodies, body);
  }

  private count(counts: Map<string, number>, name: string): void {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
}
