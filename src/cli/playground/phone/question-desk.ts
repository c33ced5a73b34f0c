import type { AskedVerb, CallOutcomes } from '../../../testing/phone/options/call-outcomes.interface.js';
import { EndOfCall } from '../../../testing/phone/run/end-of-call.js';
import { absent } from '../page/playground.error.js';
import type { CallAnswer, CallQuestion } from '../protocol/call-question.types.js';

interface Pending {
  readonly question: CallQuestion;
  readonly answer: (answer: CallAnswer) => void;
  readonly hangUp: () => void;
}

/** Asks the page for outcomes, one after the other. */
export class QuestionDesk {
  private pending: Pending | undefined;
  private last = 0;
  /** The last answer of each kind, as a script for the same call. */
  outcomes: CallOutcomes = {};

  constructor(private readonly onChange: () => void) {}

  get question(): CallQuestion | undefined {
    return this.pending?.question;
  }

  /** Resolves with the answer; rejects with the end of the call if the caller hangs up. */
  ask(asked: AskedVerb): Promise<CallAnswer> {
    return new Promise((resolve, reject) => {
      this.pending = {
        question: { ...asked, id: ++this.last },
        answer: resolve,
        hangUp: () => reject(new EndOfCall({ by: 'caller' })),
      };
      this.onChange();
    });
  }

  /** @throws PlaygroundError if that is not the question of now */
  answer(id: number, answer: CallAnswer): void {
    const { pending } = this;
    if (pending?.question.id !== id || pending.question.verb !== answer.verb) throw absent('question');
    this.pending = undefined;
    const { outcome } = answer;
    if (outcome) this.outcomes = { ...this.outcomes, [answer.verb.toLowerCase()]: outcome };
    pending.answer(answer);
  }

  hangUp(): void {
    const { pending } = this;
    this.pending = undefined;
    pending?.hangUp();
  }
}
