import { isActionable } from '../../events/is-actionable.js';
import type { ActionableEventName } from '../../events/vox-event-name.type.js';
import { targetOf } from '../../testing/delivery/delivery-target.js';
import { NUMBERS } from '../../testing/payloads/sample-values.js';
import type { Call } from '../../testing/phone/call.js';
import { Phone } from '../../testing/phone/emulated-phone.js';
import type { Arguments } from '../arguments/arguments.js';
import type { GivenCredential } from '../arguments/credential-arguments.js';
import { EVENT_NAMES } from '../arguments/event-operand.js';
import { overridesFrom } from '../arguments/overrides.js';
import { UsageError, usageError } from '../usage.error.js';
import { mapFrom } from './map-from.js';
import { outcomesFrom } from './outcome-options.js';

const LONGEST = 600_000;

/**
 * Reads from the command line how to dial.
 * @throws UsageError
 */
export function dialFrom(args: Arguments, { auth }: GivenCredential): () => Promise<Call> {
  const [url] = args.operands;
  if (url === undefined)
    throw new UsageError('URL is missing', 'Give the URL to call: vox call http://127.0.0.1:3000/…');
  targetOf(url, 'voice.inbound', usageError);
  const timeout = args.whole('timeout', 1, LONGEST);
  const phone = new Phone({
    auth,
    map: mapFrom(args),
    callbackAuth: args.flag('links-no-auth') ? 'none' : 'same',
    documentedOnly: args.flag('documented-only'),
    ...(timeout !== undefined && { timeout }),
  });
  const event = actionableEvent(args.text('event'));
  const options = {
    from: args.text('from') ?? NUMBERS.theirs,
    to: args.text('to') ?? NUMBERS.ours,
    ...(event !== undefined && { event }),
    params: overridesFrom(args.texts('set')),
    outcomes: outcomesFrom(args),
  };
  return () => phone.dial(url, options);
}

/** @throws UsageError */
function actionableEvent(name: string | undefined): ActionableEventName | undefined {
  const known = EVENT_NAMES.filter(isActionable);
  const found = known.find((event) => event === name);
  if (name === undefined || found !== undefined) return found;
  throw new UsageError('--event is no event that a call asks a document for', `Known: ${known.join(', ')}.`);
}
