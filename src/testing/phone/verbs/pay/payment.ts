import { sendCallback } from '../../http/follow-link.js';
import { type AsyncDialogue, awaitCaller, type Dialogue } from '../../run/caller-input.js';
import type { Leg } from '../../run/leg.js';
import { RunningVerb } from '../running-verb.js';
import type { RunElements } from '../verb.types.js';
import { cardTypeOf } from './card-number.js';
import { type PayAttempt, promptFor } from './pay-prompts.js';
import { PAY_STEPS, type PayStep } from './pay-steps.js';

const FINISH = '#';

/** Asks for the details of one payment, prompt by prompt. */
export class Payment {
  /** By name of the step. */
  readonly details = new Map<string, string>();
  readonly steps: readonly PayStep[];
  private readonly prompts: readonly RunningVerb[];

  constructor(
    private readonly verb: RunningVerb,
    private readonly leg: Leg,
    private readonly run: RunElements,
  ) {
    this.steps = PAY_STEPS.filter((step) => step.asked(verb));
    const nouns = verb.children.map((child) => new RunningVerb(child, leg.vars));
    for (const noun of nouns) noun.log(leg);
    this.prompts = nouns.filter(({ name }) => name === 'Prompt');
  }

  get cardType(): string | undefined {
    return cardTypeOf(this.details.get('payment-card-number') ?? '');
  }

  /** Asks for every detail. With a scripted outcome the prompts are only heard. `false`: too many failed attempts. */
  async *collect(scripted: boolean): AsyncDialogue<boolean> {
    for (const step of this.steps) {
      const good = yield* scripted ? this.playPrompt(step) : this.collectStep(step);
      if (!good) return false;
    }
    return true;
  }

  private async *playPrompt(step: PayStep): AsyncDialogue<boolean> {
    yield* this.ask(this.attemptOf(step, 1, undefined));
    return true;
  }

  private async *collectStep(step: PayStep): AsyncDialogue<boolean> {
    let error: string | undefined;
    for (let attempt = 1; attempt <= this.verb.number('maxAttempts'); attempt++) {
      const prompt = yield* this.ask(this.attemptOf(step, attempt, error));
      const digits = yield* this.input(step);
      error = digits === '' ? 'input-timeout' : step.fault(digits, this.verb);
      if (error === undefined && prompt?.flag('requireMatchingInputs') && (yield* this.input(step)) !== digits) {
        error = 'input-matching-failed';
      }
      if (error !== undefined) continue;
      this.details.set(step.name, digits);
      return true;
    }
    return false;
  }

  private attemptOf(step: PayStep, attempt: number, error: string | undefined): PayAttempt {
    const missing = this.steps.slice(this.steps.indexOf(step)).map(({ name }) => name);
    return { step, attempt, error, cardType: this.cardType, missing };
  }

  private async *ask(now: PayAttempt): AsyncDialogue<RunningVerb | undefined> {
    const { verb, leg } = this;
    if (verb.has('statusCallback')) {
      const candidates = {
        For: now.step.name,
        Attempt: String(now.attempt),
        ErrorType: now.error,
        Required: now.missing.join(' '),
        PaymentCardType: now.cardType,
      };
      const method = verb.get('statusCallbackMethod');
      await sendCallback(leg, {
        event: 'voice.pay.status',
        url: verb.get('statusCallback'),
        method,
        line: verb.line,
        candidates,
      });
    }
    const prompt = promptFor(this.prompts, now);
    if (prompt) yield* this.run(prompt.children, leg);
    return prompt;
  }

  private *input(step: PayStep): Dialogue<string> {
    const { leg, verb } = this;
    const { attributes, line } = verb;
    if (leg.keys.empty) {
      const given = yield* awaitCaller({ verb: 'Pay', attributes, line, accepts: ['keys'], prompt: step.name });
      if (given.kind === 'keys') leg.keys.add(given.keys);
    }
    const { digits, complete } = leg.keys.takeDigits(FINISH);
    if (!complete) leg.frame.clock.pass(verb.number('timeout'));
    return digits;
  }
}
