import { OUTCOMES } from '../../outcomes/outcomes.js';
import { ANSWERED_WRONGLY } from '../answered-wrongly.js';
import { verdictFor } from '../verdict-for.js';
import type { FileLetter } from './letter-of-line.js';
import type { SentLetter } from './send-letter.js';

/** How the replay of one letter went. */
export interface LetterResult {
  readonly result: 'replayed' | 'kept again' | 'failed' | 'not replayable' | 'would be sent';
  readonly lines: readonly string[];
  /** The server cannot be reached, or refuses the credential: no other letter would get further. */
  readonly stop?: 'unreachable' | 'refused';
}

/** Outcomes after which an event is not a dead letter any more. */
const DONE = new Set<string>(
  (['handled', 'stored', 'duplicate', 'dropped'] as const).map((name) => OUTCOMES[name].code),
);

/** The same event is the same job, and one that has failed already is left as it is. */
const IN_QUEUE =
  'A worker had given it up: nothing runs while its job is in the failed set of the queue. Replay it there, with --redis.';

/** @param from what gave the credential */
export function letterResult(
  { isGivenUp }: Pick<FileLetter, 'isGivenUp'>,
  answer: SentLetter,
  from: string | undefined,
): LetterResult {
  const { status, fault, outcome } = answer;
  const { code, message, note, remedy } = verdictFor(answer, from);
  const reason = [code && message && `${code}: ${message}`, note, remedy].filter((line): line is string =>
    Boolean(line),
  );
  if (fault) {
    return {
      result: 'failed',
      lines: ['no answer', ...reason],
      ...(!ANSWERED_WRONGLY.has(fault.code) && { stop: 'unreachable' }),
    };
  }
  if (status < 200 || status > 299) {
    return {
      result: 'failed',
      lines: [String(status), ...reason],
      ...([401, 403].includes(status) && { stop: 'refused' }),
    };
  }
  if (outcome && !DONE.has(outcome.code))
    return { result: 'kept again', lines: [`${status}, but not handled`, ...reason] };
  return { result: 'replayed', lines: [String(status), ...(isGivenUp ? [IN_QUEUE] : [])] };
}
