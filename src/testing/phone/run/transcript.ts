import type { TranscriptStep } from '../call-state.interface.js';
import type { Clock } from './virtual-time.js';

/** What happened in a call, in order. */
export class Transcript {
  private readonly list: TranscriptStep[] = [];

  constructor(private readonly clock: Clock) {}

  get steps(): readonly TranscriptStep[] {
    return this.list;
  }

  add(step: Omit<TranscriptStep, 'at'>): void {
    this.list.push({ at: this.clock.now, ...step });
  }
}
