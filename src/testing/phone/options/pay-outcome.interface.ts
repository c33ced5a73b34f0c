/**
 * What `<Pay>` yields without waiting for the caller. All of it reaches the application in candidate parameters only
 * (wire-format section 6.9).
 *
 * @example
 * await phone.dial(url, { from, to, outcomes: { pay: { result: 'success', token: 'tok_1' } } });
 */
export interface PayOutcome {
  /** Candidate values; default `success`. */
  readonly result?: string;
  readonly token?: string;
  readonly confirmationCode?: string;
  readonly error?: string;
  readonly cardType?: string;
  /** Masked, for example `xxxxxxxxxxxx1111`. */
  readonly cardNumber?: string;
}
