import { textOf, textOrNumberOf } from '../fields/values.js';
import type { WireParams } from '../wire-params.type.js';
import { VoiceCall } from './voice-call.js';

/** What `<Pay>` may tell of a card or an account. Every name is a candidate (wire-format section 6.9). Never log it. */
export abstract class PaymentCall extends VoiceCall {
  /** `credit-card` for example; candidate. */
  readonly paymentMethod?: string;
  /** Presumably masked: `xxxxxxxxxxxx1111`; candidate. */
  readonly paymentCardNumber?: string;
  /** `visa` for example; candidate. */
  readonly paymentCardType?: string;
  /** Candidate. */
  readonly paymentCardPostalCode?: string;
  /** Candidate. */
  readonly expirationDate?: string;
  /** Presumably masked; candidate. */
  readonly securityCode?: string;
  /** Presumably masked; candidate. */
  readonly bankAccountNumber?: string;
  /** Candidate. */
  readonly bankRoutingNumber?: string;
  /** Candidate. */
  readonly bankAccountType?: string;

  constructor(params: WireParams) {
    super(params);
    this.paymentMethod = textOf(params.PaymentMethod);
    this.paymentCardNumber = textOrNumberOf(params.PaymentCardNumber);
    this.paymentCardType = textOf(params.PaymentCardType);
    this.paymentCardPostalCode = textOrNumberOf(params.PaymentCardPostalCode);
    this.expirationDate = textOrNumberOf(params.ExpirationDate);
    this.securityCode = textOrNumberOf(params.SecurityCode);
    this.bankAccountNumber = textOrNumberOf(params.BankAccountNumber);
    this.bankRoutingNumber = textOrNumberOf(params.BankRoutingNumber);
    this.bankAccountType = textOf(params.BankAccountType);
  }
}
