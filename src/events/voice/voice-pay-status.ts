import { numberOf, textOf } from '../fields/values.js';
import type { WireParams } from '../wire-params.type.js';
import { PaymentCall } from './payment-call.js';

/** `voice.pay.status`: how far a `<Pay>` has come, prompt by prompt. Nothing about it is sourced (wire-format 6.9). */
export class VoicePayStatus extends PaymentCall {
  override readonly event = 'voice.pay.status';
  /** What is being asked for: `expiration-date` for example; candidate. */
  readonly for?: string;
  /** Which try it is, from 1; candidate. */
  readonly attempt?: number;
  /** What was wrong with the last try: `invalid-date` for example; candidate. */
  readonly errorType?: string;
  /** What is still to be asked for; candidate. */
  readonly required?: string;

  constructor(params: WireParams) {
    super(params);
    this.for = textOf(params.For);
    this.attempt = numberOf(params.Attempt);
    this.errorType = textOf(params.ErrorType);
    this.required = textOf(params.Required);
  }
}
