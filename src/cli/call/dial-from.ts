import { targetOf } from '../../testing/delivery/delivery-target.js';
import { NUMBERS } from '../../testing/payloads/sample-values.js';
import type { Call } from '../../testing/phone/call.js';
import { Phone } from '../../testing/phone/emulated-phone.js';
import type { Arguments } from '../arguments/arguments.js';
import { credentialFrom } from '../arguments/credential-arguments.js';
import type { Console } from '../console.interface.js';
import { UsageError, withUsageErrors } from '../usage.error.js';

const LONGEST = 600_000;

/**
 * Reads from the command line how to dial.
 * @throws UsageError
 */
export async function dialFrom(
  args: Arguments,
  console: Console,
  fetch: typeof globalThis.fetch,
): Promise<() => Promise<Call>> {
  const [url] = args.operands;
  if (url === undefined)
    throw new UsageError('URL is missing', 'Give the URL to call: vox call http://127.0.0.1:3000/…');
  withUsageErrors(() => targetOf(url, 'voice.inbound'));
  const status = args.text('dial');
  const timeout = args.whole('timeout', 1, LONGEST);
  const phone = new Phone({
    auth: await credentialFrom(args, console),
    callbackAuth: args.flag('links-no-auth') ? 'none' : 'same',
    documentedOnly: args.flag('documented-only'),
    ...(timeout !== undefined && { timeout }),
    fetch,
  });
  const options = {
    from: args.text('from') ?? NUMBERS.theirs,
    to: args.text('to') ?? NUMBERS.ours,
    ...(status !== undefined && { outcomes: { dial: { status } } }),
  };
  return () => phone.dial(url, options);
}
