import type { VoxEventName } from '../../events/vox-event-name.type.js';
import type { DeliverOptions } from '../../testing/delivery/deliver-options.interface.js';
import type { VersionOf } from '../../testing/payloads/sample-options.interface.js';
import type { Arguments } from '../arguments/arguments.js';
import type { GivenCredential } from '../arguments/credential-arguments.js';
import { overridesFrom } from '../arguments/overrides.js';

const MOST = 100_000;
const LONGEST = 600_000;

/**
 * The options of `deliver` that the command line gives.
 * @throws UsageError
 */
export function optionsFrom(args: Arguments, { auth }: GivenCredential): DeliverOptions {
  return {
    auth,
    overrides: overridesFrom(args.texts('set'), args.texts('unset')),
    // Checked by `eventOperand`.
    version: args.text('version') as VersionOf<VoxEventName> | undefined,
    documentedOnly: args.flag('documented-only'),
    method: args.word('method', 'POST', 'GET'),
    times: args.whole('times', 1, MOST),
    concurrency: args.whole('concurrency', 1, 1_000),
    retries: args.whole('retries', 0, 100),
    timeout: args.whole('timeout', 1, LONGEST),
  };
}
