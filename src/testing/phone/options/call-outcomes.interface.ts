/**
 * Result of calling a number with `<Dial>`. The status words of a dialled call are those of the status callback
 * (wire-format section 9.2). Others are sent unchanged.
 *
 * @example
 * await phone.dial(url, { from, to, outcomes: { dial: { status: 'no-answer' } } });
 */
export interface DialOutcome {
  /** Default `completed`: the callee answers, talks and hangs up. Only `completed` counts as answered. */
  readonly status?: 'completed' | 'busy' | 'no-answer' | 'failed' | (string & {}) | undefined;
  /** Seconds of talk of a completed call, at most the verb's `timeLimit`; default 10. */
  readonly duration?: number | undefined;
  /** URL of the recording, when the verb records. */
  readonly recordingUrl?: string | undefined;
  /** Second of the talk at which the caller presses `*`: ends it when `hangupOnStar` is on. */
  readonly starAfter?: number | undefined;
}

/**
 * One outcome for every number that is dialled, and others for single numbers.
 *
 * @example
 * const dial: DialScript = { status: 'busy', numbers: { '+12025550100': { status: 'completed', duration: 42 } } };
 */
export interface DialScript extends DialOutcome {
  /** By number, as the document writes it. */
  readonly numbers?: Readonly<Record<string, DialOutcome>> | undefined;
}

/**
 * What `<Record>` yields without waiting for the caller.
 *
 * @example
 * await phone.dial(url, { from, to, outcomes: { record: { duration: 12 } } });
 */
export interface RecordOutcome {
  /** Seconds, at most the verb's `maxLength`; default 5. */
  readonly duration?: number | undefined;
  readonly url?: string | undefined;
  /** The key that ended it; default none. */
  readonly digits?: string | undefined;
  /** Default `completed`. */
  readonly status?: 'completed' | 'failed' | undefined;
}

/**
 * What `<Pay>` yields without waiting for the caller. All of it reaches the application in candidate parameters only
 * (wire-format section 6.9).
 *
 * @example
 * await phone.dial(url, { from, to, outcomes: { pay: { result: 'success', token: 'tok_1' } } });
 */
export interface PayOutcome {
  /** Candidate values; default `success`. */
  readonly result?: string | undefined;
  readonly token?: string | undefined;
  readonly confirmationCode?: string | undefined;
  readonly error?: string | undefined;
  readonly cardType?: string | undefined;
  /** Masked, for example `xxxxxxxxxxxx1111`. */
  readonly cardNumber?: string | undefined;
}

/**
 * The verb whose outcome is wanted.
 *
 * @example
 * const dial = ({ numbers }: AskedVerb): DialScript => ({ status: numbers.length > 1 ? 'busy' : 'completed' });
 */
export interface AskedVerb {
  readonly verb: 'Dial' | 'Record' | 'Pay';
  readonly line: number;
  /** As the document writes them, variables expanded. */
  readonly attributes: Readonly<Record<string, string>>;
  /** What `<Dial>` calls; empty for other verbs. */
  readonly numbers: readonly string[];
}

/**
 * An outcome, or a function that is asked for it when the verb comes up.
 *
 * @example
 * const record: OutcomeSource<RecordOutcome> = ({ attributes }) => ({ duration: Number(attributes['maxLength'] ?? 5) });
 */
export type OutcomeSource<Outcome> =
  Outcome | ((asked: AskedVerb) => Outcome | undefined | Promise<Outcome | undefined>);

/** Scripted outcomes of what a test cannot press. Without one, `<Record>` and `<Pay>` wait for the caller. */
export interface CallOutcomes {
  readonly dial?: OutcomeSource<DialScript> | undefined;
  readonly record?: OutcomeSource<RecordOutcome> | undefined;
  readonly pay?: OutcomeSource<PayOutcome> | undefined;
  /** URL of every recording that has no other. `<Record>` waits for the caller all the same. */
  readonly recordingUrl?: string | undefined;
}
