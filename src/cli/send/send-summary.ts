import type { DeliveryAttempt } from '../../testing/delivery/delivery-attempt.interface.js';
import { verdictOf } from '../../testing/delivery/answer-verdict.js';

/** Counts many requests, by status and outcome, and how long they took. */
export class SendSummary {
  private readonly counts = new Map<string, number>();
  private readonly times: number[] = [];

  add(attempt: DeliveryAttempt): void {
    const { status, outcome, ms } = attempt;
    const code = outcome?.code ?? verdictOf(attempt).code ?? '';
    const kind = `${status === 0 ? 'no answer' : status} ${code}`.trim();
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
    this.times.push(ms);
  }

  /** Empty for a single request, whose report says it all. */
  get lines(): readonly string[] {
    const { length } = this.times;
    if (length < 2) return [];
    const sorted = this.times.toSorted((one, other) => one - other);
    const rank = (share: number): number => sorted[Math.ceil(length * share) - 1] ?? 0;
    const kinds = [...this.counts].toSorted(([, one], [, other]) => other - one);
    const rows = kinds.map(([kind, count]) => `  ${String(count).padStart(String(length).length)} × ${kind}`);
    return [`${length} requests: p50 ${rank(0.5)} ms, p99 ${rank(0.99)} ms`, ...rows];
  }
}
