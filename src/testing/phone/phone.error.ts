/**
 * A misuse of the phone, for example keys when no verb waits for keys. An answer of the application never throws: it ends
 * the call, and `call.ended` says why.
 *
 * @example
 * // VOX_PHONE_NOTHING_WAITS: the call has ended (hangup). Look at call.ended and call.transcript …
 */
export class PhoneError extends Error {
  override readonly name = 'PhoneError';

  constructor(
    /** Stable code. */
    readonly code: 'VOX_PHONE_NOTHING_WAITS' | 'VOX_PHONE_NOT_LISTENING' | 'VOX_PHONE_KEYS' | 'VOX_PHONE_OPTION',
    problem: string,
    /** What to write instead. */
    readonly remedy: string,
  ) {
    super(`${code}: ${problem}. ${remedy}`);
  }

  /** For options that cannot work. */
  static ofOption(this: void, option: string, problem: string, remedy: string): PhoneError {
    return new PhoneError('VOX_PHONE_OPTION', `${option} ${problem}`, remedy);
  }
}
