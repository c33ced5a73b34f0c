import { textOf, textOrNumberOf } from '../fields/values.js';
import type { LiftHints } from '../lift-hints.interface.js';
import type { WireParams } from '../wire-params.type.js';
import { PaymentCall } from './payment-call.js';
import { verbResult } from './verb-result.js';

/** `voice.pay`: a `<Pay>` is complete or was given up; the answer is the next document (wire-format section 6.8). */
export class VoicePay extends PaymentCall {
  override readonly event = 'voice.pay';
  /** `success` for example; candidate, both as parameter and as member of the `output`. */
  readonly result?: string;
  /** Stands for the card from now on; candidate. */
  readonly paymentToken?: string;
  /** Candidate. */
  readonly paymentConfirmationCode?: string;
  /** The processor that took the payment; candidate. */
  readonly paymentConnector?: string;
  /** Why it failed; candidate. */
  readonly paymentError?: string;

  constructor(params: WireParams, hints: LiftHints = {}) {
    super(params);
    this.result = verbResult(this.vars, 'result', params.Result, hints);
    this.paymentToken = textOf(params.PaymentToken);
    this.paymentConfirmationCode = textOrNumberOf(params.PaymentConfirmationCode);
    this.paymentConnector = textOf(params.PaymentConnector);
    this.paymentError = textOf(params.PaymentError);
  }
}
