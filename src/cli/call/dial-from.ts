import { targetOf } from '../../testing/delivery/target-of.js';
import { NUMBERS } from '../../testing/payloads/numbers.js';
import type { Call } from '../../testing/phone/call.js';
import { Phone } from '../../testing/phone/phone.js';
import type { Arguments } from '../arguments/arguments.js';
import { credentialOf } from '../arguments/credential-of.js';
import type { Console } from '../console.interface.js';
import { UsageError } from '../usage.error.js';
import { usable } from '../usable.js';

const LONGEST = 600_000;

/**
 * Reads from the command line how to dial.
 * @throws UsageError
 */
export function dialFrom(args: Arguments, console: Console, fetch: typeof globalThis.fetch): () => Promise<Call> {
  const [url] = args.operands;
  if (url === undefined) throw new UsageError('URL is missing', 'Say whom to call: vox call http://127.0.0.1:3000/…');
  usable(() => targetOf(url, 'voice.inbound'));
  const status = args.text('dial');
  const timeout = args.whole('timeout', 1, LONGEST);
  const phone = new Phone({
    auth: credentialOf(args, console),
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
