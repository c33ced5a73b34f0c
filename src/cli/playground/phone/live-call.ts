import { randomUUID } from 'node:crypto';
import type { WaitingFor } from '../../../testing/phone/call-state.interface.js';
import { Call } from '../../../testing/phone/call.js';
import type { CallOutcomes } from '../../../testing/phone/options/call-outcomes.interface.js';
import { dialOptions, phoneSettings } from '../../../testing/phone/options/phone-settings.js';
import { type CallerInput, checkInput } from '../../../testing/phone/run/caller-input.js';
import { CallSession } from '../../../testing/phone/run/call-session.js';
import { EndOfCall } from '../../../testing/phone/run/end-of-call.js';
import { summarizeCall } from '../../call/call-summary.js';
import type { CallAnswer } from '../protocol/call-question.types.js';
import type { CallHead, CallNow, CallView, DialInput } from '../protocol/call-view.types.js';
import type { CallChange } from '../protocol/push.types.js';
import type { PlaygroundTools } from '../playground-tools.interface.js';
import { CallFetch } from './call-fetch.js';
import { CallLog } from './call-log.js';
import { type CallPace, VIRTUAL_PACE } from './call-pace.interface.js';
import { entryEvent } from './entry-event.js';
import { hasAllKeys, patienceOf } from './key-rules.js';
import { QuestionDesk } from './question-desk.js';
import { RealPace } from './real-pace.js';

/** A call that the page looks at while it runs. Time may be real; keys may come at any time. */
export class LiveCall {
  readonly id = randomUUID();
  readonly log: CallLog;
  private readonly startedAt = Date.now();
  private readonly requests: CallFetch;
  private readonly session: CallSession;
  private readonly call: Call;
  private readonly desk = new QuestionDesk(() => this.changed());
  private readonly pace: CallPace;
  private typed = '';
  private turns = 0;
  private isHungUp = false;
  private isTold = true;
  private patience: NodeJS.Timeout | undefined;
  private problem: string | undefined;

  /** @throws PhoneError for a URL or a number that cannot be called */
  constructor(
    private readonly input: DialInput & { readonly url: string },
    private readonly tools: Pick<PlaygroundTools, 'auth' | 'credential' | 'map' | 'masker' | 'push' | 'sender'>,
  ) {
    const { auth, map, masker, sender } = tools;
    const { from, to, url, method = 'POST', encoding = 'form', asks = true, time } = input;
    this.pace = time === 'real' ? new RealPace() : VIRTUAL_PACE;
    this.requests = new CallFetch(sender, this.id);
    this.log = new CallLog(
      masker,
      (change) => this.tell(change),
      () => this.requests.entry,
      () => this.at,
    );
    const options = {
      event: entryEvent(url),
      from,
      to,
      method,
      callSid: this.id,
      outcomes: asks ? this.askedOutcomes() : {},
      observer: this.log.observer,
      pace: (at: number) => this.keepPace(at),
    };
    const settings = phoneSettings({ auth, map, encoding, fetch: this.requests.fetch });
    this.session = new CallSession(settings, url, dialOptions(options));
    this.call = new Call(this.session);
  }

  begin(): void {
    this.tell({ type: 'begun', view: this.view });
    this.run(() => this.session.begin());
  }

  /** @throws PhoneError when the call has ended */
  press(keys: string): void {
    if (this.session.ended) checkInput({ kind: 'keys', keys }, undefined, this.session.ended);
    this.typed += keys;
    this.pace.skip();
    this.settle();
  }

  /** @throws PhoneError when nothing waits for speech */
  say(text: string): void {
    this.act({ kind: 'speech', text });
  }

  /** @throws PhoneError when nothing waits */
  silence(): void {
    this.act(this.typed === '' ? { kind: 'quiet' } : { kind: 'keys', keys: this.typed });
  }

  hangUp(): void {
    clearTimeout(this.patience);
    if (this.session.ended) return;
    // A verb that waits is told by the phone itself.
    this.isHungUp = !this.session.waiting;
    this.pace.skip();
    this.desk.hangUp();
    this.run(() => this.session.hangUp());
  }

  answer(question: number, answer: CallAnswer): void {
    this.desk.answer(question, answer);
    this.changed();
  }

  /** What was answered so far. */
  get outcomes(): CallOutcomes {
    return this.desk.outcomes;
  }

  get head(): CallHead {
    const { from, to, url, time } = this.input;
    const { ended } = this.session;
    const { masker } = this.tools;
    return masker.deep({ call: this.id, from, to, url, time, startedAt: this.startedAt, ...(ended && { ended }) });
  }

  get view(): CallView {
    return { ...this.head, now: this.now, steps: this.log.steps, documents: this.log.documents };
  }

  private get at(): number {
    return this.session.leg.frame.clock.now;
  }

  private get now(): CallNow {
    const { session, log, desk, tools, call } = this;
    const { waiting, ended } = session;
    const { question } = desk;
    const { verb } = log;
    const isPay = (waiting?.verb ?? verb?.verb) === 'Pay';
    return tools.masker.deep({
      state: this.state(waiting),
      at: this.at,
      typed: isPay ? this.typed.replace(/\d/g, 'x') : this.typed,
      vars: call.vars,
      summary: this.summary(),
      ...(verb?.document !== undefined && { document: verb.document }),
      ...(verb && { step: verb.n }),
      ...(waiting && { waitingFor: waiting }),
      ...(question && { question }),
      ...(ended && { ended }),
    });
  }

  private state(waiting: WaitingFor | undefined): CallNow['state'] {
    if (this.session.ended ?? this.problem) return 'ended';
    if (this.desk.question) return 'asking';
    return waiting && this.turns === 0 ? 'waiting' : 'working';
  }

  private summary(): readonly string[] {
    if (this.problem !== undefined) return [this.problem];
    if (!this.session.ended) return [];
    const { credential: from, map } = this.tools;
    return summarizeCall(this.call, { fault: this.requests.fault, from, map, allowFallback: false }).lines;
  }

  private askedOutcomes(): CallOutcomes {
    const ask =
      <Outcome>() =>
      async (asked: Parameters<QuestionDesk['ask']>[0]): Promise<Outcome | undefined> =>
        (await this.desk.ask(asked)).outcome as Outcome | undefined;
    return { dial: ask(), record: ask(), pay: ask() };
  }

  private act(input: CallerInput): void {
    checkInput(input, this.session.waiting, this.session.ended);
    if (input.kind !== 'speech') this.typed = '';
    clearTimeout(this.patience);
    this.run(() => this.session.act(input));
  }

  /** Does one turn; the next thing that the call needs is looked at when it is over. */
  private run(turn: () => Promise<void>): void {
    this.turns++;
    this.changed();
    turn()
      .catch((error: unknown) => {
        this.problem = `The call failed: ${error instanceof Error ? error.message : 'unknown'}`;
      })
      .finally(() => {
        this.turns--;
        if (this.session.ended) this.log.end(this.session.ended);
        if (this.session.waiting) this.pace.waits();
        this.settle();
      })
      .catch(() => undefined);
  }

  /** Gives the verb that waits the keys that are there, if it needs no more. */
  private settle(): void {
    clearTimeout(this.patience);
    const { waiting } = this.session;
    if (waiting && this.turns === 0) {
      const takesKeys = waiting.accepts.includes('keys') && hasAllKeys(waiting, this.typed);
      if (takesKeys) return this.act({ kind: 'keys', keys: this.typed });
      if (this.input.time === 'real') this.patience = setTimeout(() => this.silence(), patienceOf(waiting)).unref();
    }
    this.changed();
  }

  private async keepPace(at: number): Promise<void> {
    await this.pace.passed(at);
    if (!this.isHungUp || this.session.ended) return;
    this.isHungUp = false;
    throw new EndOfCall({ by: 'caller' });
  }

  /** Tells the state at most once in a turn of the event loop. */
  private changed(): void {
    if (!this.isTold) return;
    this.isTold = false;
    setImmediate(() => {
      this.isTold = true;
      this.tell({ type: 'now', now: this.now });
    });
  }

  private tell(change: CallChange): void {
    this.tools.push({ kind: 'call', call: this.id, change });
  }
}
