import type { CallEnding, TranscriptStep, WaitingFor } from './call-state.interface.js';
import type { CallSession } from './run/call-session.js';

/**
 * A call to an application. Its documents run up to the next point where the caller has to press or say something. Time
 * is virtual: a time-out takes no real time.
 *
 * @example
 * const call = await phone.dial(url, { from: '+12025550111', to: '+12025550100' });
 * await call.press('1');
 * expect(call.dialled).toEqual(['+12025550100']);
 */
export class Call {
  readonly #line: CallSession;

  constructor(line: CallSession) {
    this.#line = line;
  }

  get callSid(): string {
    return this.#line.leg.callSid;
  }

  get state(): 'waiting' | 'ended' {
    return this.#line.ended ? 'ended' : 'waiting';
  }

  /** The verb that waits; undefined when the call has ended. */
  get waitingFor(): WaitingFor | undefined {
    return this.#line.waiting;
  }

  /** Every `<Say>` text and `<Play>` URL that the caller heard, in order. Runs of white space are one space. */
  get heard(): readonly string[] {
    return this.#line.leg.heard;
  }

  /** Every number that `<Dial>` called, in order. */
  get dialled(): readonly string[] {
    return this.#line.leg.dialled;
  }

  /** The variables of the call, as `Vars` would carry them now. */
  get vars(): Readonly<Record<string, unknown>> {
    return this.#line.leg.vars.toJSON();
  }

  /** Every request, answer, verb and input with its virtual time. */
  get transcript(): readonly TranscriptStep[] {
    return this.#line.leg.transcript.steps;
  }

  /** How the call ended; undefined while it lasts. */
  get ended(): CallEnding | undefined {
    return this.#line.ended;
  }

  /**
   * Presses keys one after the other and then waits: an input that no key completes is completed by its time-out. Keys
   * that the verb does not take stay for the next `<Gather>`.
   * @throws PhoneError when nothing waits, the verb takes no keys, or a key does not exist
   */
  press(keys: string): Promise<void> {
    return this.#line.act({ kind: 'keys', keys });
  }

  /**
   * Says something and is silent afterwards.
   * @throws PhoneError when nothing waits or the verb does not listen to speech
   */
  say(text: string): Promise<void> {
    return this.#line.act({ kind: 'speech', text });
  }

  /**
   * Lets the time run out.
   * @throws PhoneError when nothing waits
   */
  stayQuiet(): Promise<void> {
    return this.#line.act({ kind: 'quiet' });
  }

  /** Hangs up. Does nothing when the call has ended already. */
  hangUp(): Promise<void> {
    return this.#line.hangUp();
  }
}
