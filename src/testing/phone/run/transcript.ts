import type { TranscriptStep } from '../call-state.interface.js';
import type { DocumentRange } from '../document/document-element.interface.js';
import type { CallObserver } from '../options/call-observer.interface.js';
import type { Clock } from './virtual-time.js';

/** What happened in a call, in order. */
export class Transcript {
  private readonly list: TranscriptStep[] = [];

  constructor(
    private readonly clock: Clock,
    private readonly observer: CallObserver = {},
  ) {}

  get steps(): readonly TranscriptStep[] {
    return this.list;
  }

  /** @param range place of a verb in its document */
  add(given: Omit<TranscriptStep, 'at'>, range?: DocumentRange): TranscriptStep {
    const step = { at: this.clock.now, ...given };
    this.list.push(step);
    this.observer.onStep?.(step, range);
    return step;
  }
}
