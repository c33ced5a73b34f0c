/**
 * An answer that is not as the test expects, or a test that asks for a registration that does not exist.
 *
 * @example
 * // VOX_TEST_EXPECTATION: sms.dlr (2025-02-01), delivery 1: status 422 instead of 200, VOX_PAYLOAD_INVALID payload does not …
 */
export class VoxTestError extends Error {
  override readonly name = 'VoxTestError';

  constructor(
    /** Stable code. */
    readonly code: 'VOX_TEST_EXPECTATION' | 'VOX_TEST_NO_ANSWER' | 'VOX_TEST_REGISTRATION' | 'VOX_TEST_OPTION',
    problem: string,
    /** What to do about it. */
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${problem}. ${remedy}`, options);
  }

  /** For options that cannot work. */
  static ofOption(this: void, option: string, problem: string, remedy: string): VoxTestError {
    return new VoxTestError('VOX_TEST_OPTION', `${option} ${problem}`, remedy);
  }
}
