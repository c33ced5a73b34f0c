import type { CallEnding, WaitingFor } from '../call-state.interface.js';
import { sendCallback } from '../http/follow-link.js';
import type { Link } from '../http/http-exchange.interface.js';
import type { DialOptions } from '../options/dial-options.interface.js';
import { checkUrl, type PhoneSettings } from '../options/phone-settings.js';
import { CallFrame } from './call-frame.js';
import { type AsyncDialogue, type CallerInput, checkInput, describeInput } from './caller-input.js';
import { finalStatus } from './end-of-call.js';
import { Leg } from './leg.js';
import { firstEvent, firstParams, partiesOf } from './opening.js';
import { runLeg } from './run-leg.js';

/** One call: passes each input of the caller to the verb that waits, one after the other. */
export class CallSession {
  readonly leg: Leg;
  waiting: WaitingFor | undefined;
  ended: CallEnding | undefined;
  private readonly dialogue: AsyncDialogue<CallEnding>;
  private turn: Promise<void> = Promise.resolve();

  /** @throws PhoneError when the URL is not an absolute http(s) URL */
  constructor(
    settings: PhoneSettings,
    url: string,
    private readonly options: DialOptions,
  ) {
    checkUrl('to dial', url);
    if (options.statusCallback) checkUrl('of statusCallback', options.statusCallback.url);
    const { outcomes = {}, method = 'POST' } = options;
    const event = firstEvent(options);
    const facts = { ...partiesOf(options), outcomes, ringing: event === 'voice.inbound' };
    this.leg = new Leg(new CallFrame(settings, new URL(url), options), facts);
    const { vars, params } = firstParams(event, url, options, settings.documentedOnly);
    this.leg.vars.seed(vars);
    this.dialogue = runLeg(this.leg, { event, url, method, first: true, params });
  }

  begin(): Promise<void> {
    return this.advance({ kind: 'quiet' });
  }

  /** @throws PhoneError when nothing waits for such an input */
  act(input: CallerInput): Promise<void> {
    return this.queue(() => {
      checkInput(input, this.waiting, this.ended);
      return this.advance(input);
    });
  }

  hangUp(): Promise<void> {
    return this.queue(() => (this.waiting ? this.advance({ kind: 'hang-up' }) : Promise.resolve()));
  }

  /** Inputs run one after the other, even if the test does not await them. */
  private queue(task: () => Promise<void>): Promise<void> {
    const done = this.turn.then(task);
    this.turn = done.catch(() => undefined);
    return done;
  }

  private async advance(input: CallerInput): Promise<void> {
    const { frame, transcript, callSid } = this.leg;
    if (this.waiting) transcript.add({ kind: 'input', leg: callSid, note: describeInput(input, this.waiting) });
    frame.budget.renew();
    // Nothing does until the next verb waits.
    this.waiting = undefined;
    const { done, value } = await this.dialogue.next(input).catch((error: unknown) => {
      // What has thrown is an outcome, an observer or a pace of the caller's own. Nothing runs any more.
      this.ended = { by: 'caller', reason: 'a function among its options threw' };
      throw error;
    });
    if (done) await this.end(value);
    else this.waiting = value;
  }

  private async end(ending: CallEnding): Promise<void> {
    const { fallback } = this.leg.frame;
    this.ended = fallback === undefined ? ending : { ...ending, fallback };
    this.leg.status = finalStatus(this.leg, ending);
    this.leg.transcript.add({ kind: 'end', leg: this.leg.callSid, note: ending.by });
    const link = this.statusLink();
    if (link) await sendCallback(this.leg, link);
  }

  private statusLink(): Link | undefined {
    const { url, method = 'POST', events = ['completed'] } = this.options.statusCallback ?? {};
    if (url === undefined || !events.includes(this.leg.status)) return undefined;
    const candidates = { CallDuration: String(Math.round(this.leg.frame.clock.now)) };
    return { event: 'voice.status', url, method, candidates };
  }
}
