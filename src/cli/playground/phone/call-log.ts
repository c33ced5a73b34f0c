import type { CallEnding, TranscriptStep } from '../../../testing/phone/call-state.interface.js';
import type { DocumentRange } from '../../../testing/phone/document/document-element.interface.js';
import type { CallObserver } from '../../../testing/phone/options/call-observer.interface.js';
import type { CallChange } from '../protocol/push.types.js';
import type { CallDocument, CallStep } from '../protocol/call-step.types.js';
import { paramsWithoutCards } from '../inbox/card-fields.js';
import type { Masker } from '../inbox/masker.js';
import { answerOf } from './answer-of.js';

interface UnderWay {
  readonly step: CallStep;
  readonly begun: number;
}

/** Steps and documents of a call, as its observer tells them; secrets masked. */
export class CallLog {
  readonly steps: CallStep[] = [];
  readonly documents: CallDocument[] = [];
  /** Numbers of the steps of the verbs at work, the outermost first. */
  private readonly atWork: number[] = [];
  private readonly numbers = new WeakMap<TranscriptStep, number>();
  /** Document that runs, by leg. */
  private readonly running = new Map<string, number>();
  private underWay: UnderWay | undefined;
  private exchanged: CallStep | undefined;

  constructor(
    private readonly masker: Masker,
    private readonly tell: (change: CallChange) => void,
    /** Entry of the last request in the inbox. */
    private readonly lastEntry: () => number | undefined,
    private readonly clock: () => number,
  ) {}

  /** The step of the innermost verb at work. */
  get verb(): CallStep | undefined {
    return this.steps[(this.atWork.at(-1) ?? 0) - 1];
  }

  readonly observer: CallObserver = {
    onRequest: ({ request, ...step }) => {
      const params = paramsWithoutCards(request.params);
      this.underWay = {
        begun: performance.now(),
        step: this.put({ ...step, request: { ...request, params }, n: this.steps.length + 1 }),
      };
    },
    onDocument: ({ leg, url, text }) => {
      const n = this.documents.length + 1;
      const document = this.masker.deep({ n, url, text: text.replace(/\r\n?/g, '\n'), violations: [] });
      this.documents.push(document);
      this.running.set(leg, n);
      this.tell({ type: 'document', document });
      const { exchanged } = this;
      if (exchanged?.answer) this.put({ ...exchanged, answer: { ...exchanged.answer, document: n } });
    },
    onStep: (step, range) => {
      if (step.request) this.answered(step);
      else this.happened(step, range);
    },
    onVerbEnd: (step) => this.endVerb(this.numbers.get(step) ?? 0),
  };

  /** Nothing is at work any more. */
  end({ by, rule, line }: CallEnding): void {
    this.endVerb(0);
    const last = this.documents.at(-1);
    if (by !== 'invalid-document' || !last || rule === undefined) return;
    const document = { ...last, violations: [{ rule, ...(line !== undefined && { line }) }] };
    this.documents[document.n - 1] = document;
    this.tell({ type: 'document', document });
  }

  private answered({ answer }: TranscriptStep): void {
    if (!this.underWay) return;
    const { step, begun } = this.underWay;
    const entry = this.lastEntry();
    this.underWay = undefined;
    this.exchanged = this.put({
      ...step,
      until: this.clock(),
      answer: answerOf(answer ?? {}, Math.round(performance.now() - begun)),
      ...(entry !== undefined && { entry }),
    });
  }

  private happened(given: Omit<TranscriptStep, 'answer'>, range: DocumentRange | undefined): void {
    const n = this.steps.length + 1;
    const document = range && this.running.get(given.leg);
    this.numbers.set(given, n);
    this.put({ ...given, n, ...(range && { range }), ...(document !== undefined && { document }) });
    if (given.kind === 'verb') this.atWork.push(n);
  }

  private endVerb(n: number): void {
    while ((this.atWork.at(-1) ?? -1) >= n) {
      const step = this.steps[(this.atWork.pop() ?? 0) - 1];
      if (step) this.put({ ...step, until: this.clock() });
    }
  }

  private put(given: CallStep): CallStep {
    const step = this.masker.deep(given);
    this.steps[step.n - 1] = step;
    this.tell({ type: 'step', step });
    return step;
  }
}
