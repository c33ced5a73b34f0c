import { numberOf } from '../fields/values.js';
import type { LiftHints } from '../lift-hints.interface.js';
import type { WireParams } from '../wire-params.type.js';
import { verbResult } from './verb-result.js';
import { VoiceCall } from './voice-call.js';

/**
 * `voice.gather`: a `<Gather>` has its input or timed out; the answer is the next document (wire-format 6.8).
 *
 * @example
 * new VoiceGather({ CallSid: 'c1', Vars: '{"menu":{"digits":"1"}}' }, { step: 'menu' }).digits; // '1'
 */
export class VoiceGather extends VoiceCall {
  override readonly event = 'voice.gather';
  /** Keys pressed; `''` when none were. From `Vars`, else from the candidate `Digits`. */
  readonly digits?: string;
  /** Recognised speech; `''` when there was none. From `Vars`, else from the candidate `SpeechResult`. */
  readonly speech?: string;
  /** How sure the recogniser is, presumably from 0 to 1; candidate. */
  readonly confidence?: number;

  constructor(params: WireParams, hints: LiftHints = {}) {
    super(params);
    this.digits = verbResult(this.vars, 'digits', params.Digits, hints);
    this.speech = verbResult(this.vars, 'speech', params.SpeechResult, hints);
    this.confidence = numberOf(params.Confidence);
  }
}
