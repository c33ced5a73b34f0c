import type { CallEnding, WaitingFor } from '../call-state.interface.js';
import { PhoneError } from '../phone.error.js';
import { EndOfCall } from './end-of-call.js';

/** What the caller does at a verb that waits. */
export type CallerInput =
  | { readonly kind: 'keys'; readonly keys: string }
  | { readonly kind: 'speech'; readonly text: string }
  | { readonly kind: 'quiet' }
  | { readonly kind: 'hang-up' };

/** Work that waits for the caller only, and for no request. */
export type Dialogue<Result> = Generator<WaitingFor, Result, CallerInput>;

/** Work that may wait for the caller and for requests. */
export type AsyncDialogue<Result> = AsyncGenerator<WaitingFor, Result, CallerInput>;

type InputDuringCall = Exclude<CallerInput, { readonly kind: 'hang-up' }>;

/**
 * Waits for the caller.
 * @throws EndOfCall when the caller hangs up
 */
export function* awaitCaller(waiting: WaitingFor): Dialogue<InputDuringCall> {
  const input = yield waiting;
  if (input.kind === 'hang-up') throw new EndOfCall({ by: 'caller' });
  return input;
}

const INSTEAD = { keys: 'say()', speech: 'press()' } as const;

/**
 * Checks that the caller can give this input now.
 * @throws PhoneError
 */
export function checkInput(input: CallerInput, waiting: WaitingFor | undefined, ended: CallEnding | undefined): void {
  if (!waiting) {
    const problem = ended
      ? `the call has ended (${ended.rule ?? ended.reason ?? ended.by})`
      : 'the call does not wait for the caller now';
    const remedy = 'Look at call.ended and call.transcript; act only while call.state is "waiting".';
    throw new PhoneError('VOX_PHONE_NOTHING_WAITS', problem, remedy);
  }
  if (input.kind === 'keys' && !(typeof input.keys === 'string' && /^[0-9*#]+$/.test(input.keys))) {
    throw new PhoneError('VOX_PHONE_KEYS', 'a key does not exist', "Press one or more of 0 to 9, * and #: press('1').");
  }
  if (input.kind === 'speech' && typeof input.text !== 'string')
    throw new PhoneError('VOX_PHONE_OPTION', 'what is said is no text', "Write say('sales').");
  if (input.kind !== 'keys' && input.kind !== 'speech') return;
  if (waiting.accepts.includes(input.kind)) return;
  throw new PhoneError(
    'VOX_PHONE_NOT_LISTENING',
    `the ${waiting.verb} in line ${waiting.line} does not take ${input.kind}`,
    `Use ${INSTEAD[input.kind]}, or stayQuiet() to let it time out.`,
  );
}

/** What the caller did, for the transcript. Payment details are never written down. */
export function describeInput(input: CallerInput, { verb }: WaitingFor): string {
  if (input.kind === 'keys') return `pressed ${verb === 'Pay' ? input.keys.replace(/\d/g, 'x') : input.keys}`;
  if (input.kind === 'speech') return `said ${input.text}`;
  return input.kind === 'quiet' ? 'stayed quiet' : 'hung up';
}
