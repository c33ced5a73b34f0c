/**
 * How a number that `<Dial>` calls behaves. The status words of a dialled call are those of the status callback
 * (wire-format section 9.2); others are taken as they are.
 *
 * @example
 * await phone.dial(url, { from, to, outcomes: { dial: { status: 'no-answer' } } });
 */
export interface DialOutcome {
  /** Default `completed`: the callee answers, talks and hangs up. Only `completed` counts as answered. */
  readonly status?: 'completed' | 'busy' | 'no-answer' | 'failed' | (string & {});
  /** Seconds of talk of a completed call, at most the verb's `timeLimit`; default 10. */
  readonly duration?: number;
  /** Where the recording would lie, when the verb records. */
  readonly recordingUrl?: string;
  /** Second of the talk at which the caller presses `*`: ends it when `hangupOnStar` is on. */
  readonly starAfter?: number;
}
