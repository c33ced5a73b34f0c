import type { CallOutcomes } from '../options/call-outcomes.interface.js';
import type { CallFrame } from './call-frame.js';
import { KeyBuffer } from './key-buffer.js';
import type { Transcript } from './transcript.js';
import { Variables } from './variables.js';

/** What does not change during a leg. */
interface LegFacts {
  readonly callSid: string;
  readonly from: string;
  readonly to: string;
  readonly answeredBy: string | undefined;
  readonly outcomes: CallOutcomes;
  /** The leg begins unanswered. */
  readonly ringing: boolean;
}

/** One end of a call that documents are run for: the caller, or the callee of a `<Number url>`. */
export class Leg {
  readonly heard: string[] = [];
  readonly dialled: string[] = [];
  readonly vars = new Variables();
  readonly keys = new KeyBuffer();
  /** URL of the document that runs: relative URLs are resolved against it. */
  documentUrl: string;
  /** `CallStatus`; its words are partly candidates (wire-format section 9.2). */
  status: string;

  constructor(
    readonly frame: CallFrame,
    readonly facts: LegFacts,
  ) {
    this.documentUrl = frame.entry.toString();
    this.status = facts.ringing ? 'ringing' : 'in-progress';
  }

  get callSid(): string {
    return this.facts.callSid;
  }

  get transcript(): Transcript {
    return this.frame.transcript;
  }

  /** The leg is not answered yet. */
  get ringing(): boolean {
    return this.status === 'ringing';
  }

  /** Answers the leg. Later calls change nothing. */
  answer(): void {
    this.status = 'in-progress';
  }
}
