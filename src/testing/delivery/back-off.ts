import { setTimeout as wait } from 'node:timers/promises';
import type { RetryOptions } from './deliver-options.interface.js';

/** The delays between the attempts of one delivery. */
export class BackOff {
  readonly retries: number;

  constructor(
    private readonly options: RetryOptions,
    private readonly next: () => number,
  ) {
    this.retries = options.retries;
  }

  /** Milliseconds before a retry. Retries count from 1. */
  before(retry: number): number {
    const { first = 500, factor = 2, longest = 60_000, jitter = 0.5 } = this.options;
    const full = Math.min(longest, first * factor ** (retry - 1));
    return Math.round(full * (1 - jitter * this.next()));
  }

  async wait(milliseconds: number): Promise<void> {
    const { delay = 'real' } = this.options;
    if (typeof delay === 'function') await delay(milliseconds);
    else if (delay === 'real') await wait(milliseconds);
  }
}
