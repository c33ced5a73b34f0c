import type { CallEnding } from '../call-ending.interface.js';
import { PhoneError } from '../phone.error.js';
import type { WaitingFor } from '../waiting-for.interface.js';
import type { CallerInput } from './caller-input.type.js';

const INSTEAD = { keys: 'say()', speech: 'press()' } as const;

/**
 * Judges whether the caller can do this now.
 * @throws PhoneError
 */
export function checkInput(input: CallerInput, waiting: WaitingFor | undefined, ended: CallEnding | undefined): void {
  if (!waiting) {
    const how = ended?.rule ?? ended?.reason ?? ended?.by ?? 'not begun';
    const remedy = 'Look at call.ended and call.transcript; act only while call.state is "waiting".';
    throw new PhoneError('VOX_PHONE_NOTHING_WAITS', `the call has ended (${how})`, remedy);
  }
  if (input.kind === 'keys' && !/^[0-9*#]+$/.test(input.keys)) {
    throw new PhoneError('VOX_PHONE_KEYS', 'there are no such keys', 'Press one or more of 0 to 9, * and #.');
  }
  if (input.kind !== 'keys' && input.kind !== 'speech') return;
  if (waiting.accepts.includes(input.kind)) return;
  throw new PhoneError(
    'VOX_PHONE_NOT_LISTENING',
    `the ${waiting.verb} in line ${waiting.line} does not take ${input.kind}`,
    `Use ${INSTEAD[input.kind]}, or stayQuiet() to let it time out.`,
  );
}
