import type { CallOutcomes } from '../../testing/phone/options/call-outcomes.interface.js';
import type { Arguments } from '../arguments/arguments.js';
import type { CommandOption } from '../command.interface.js';

/** The options for what a caller cannot press: results of `<Dial>`, `<Record>` and `<Pay>`. */
export const OUTCOME_OPTIONS = {
  dial: {
    type: 'string',
    value: 'STATUS',
    about: 'How dialled calls end: completed (default), busy, no-answer, failed.',
  },
  'dial-duration': { type: 'string', value: 'SECONDS', about: 'How long a dialled call lasts. Default: 10.' },
  record: { type: 'string', value: 'SECONDS', about: 'Length of a recording, which then does not wait for you.' },
  'recording-url': { type: 'string', value: 'URL', about: 'URL of every recording, of a Record or a Dial.' },
  pay: { type: 'string', value: 'RESULT', about: 'Result of a payment, such as success, without asking you for it.' },
  'pay-token': { type: 'string', value: 'TOKEN', about: 'Token of a payment, which then succeeds without asking.' },
} as const satisfies Readonly<Record<string, CommandOption>>;

const LONGEST = 86_400;

/**
 * The outcomes that the options script.
 * @throws UsageError
 */
export function outcomesFrom(args: Arguments): CallOutcomes {
  const seconds = args.whole('record', 0, LONGEST);
  const duration = args.whole('dial-duration', 0, LONGEST);
  const [status, recordingUrl, result, token] = (['dial', 'recording-url', 'pay', 'pay-token'] as const).map((name) =>
    args.text(name),
  );
  return {
    dial: { ...(status !== undefined && { status }), ...(duration !== undefined && { duration }) },
    ...(seconds !== undefined && { record: { duration: seconds } }),
    ...(recordingUrl !== undefined && { recordingUrl }),
    ...((result ?? token) !== undefined && {
      pay: { ...(result !== undefined && { result }), ...(token !== undefined && { token }) },
    }),
  };
}
