import type { VoxEventName } from '../../events/vox-event-name.type.js';
import type { DeliverOptions } from '../../testing/delivery/deliver-options.interface.js';
import type { VersionOf } from '../../testing/payloads/version-of.type.js';
import type { Arguments } from '../arguments/arguments.js';
import { credentialOf } from '../arguments/credential-of.js';
import type { Console } from '../console.interface.js';
import { overridesFrom } from './overrides-from.js';

const MOST = 100_000;
const LONGEST = 600_000;

/** @throws UsageError */
export function optionsFrom(args: Arguments, console: Console): DeliverOptions {
  return {
    auth: credentialOf(args, console),
    overrides: overridesFrom(args.texts('set'), args.texts('unset')),
    // Judged by `deliver`, which knows the versions of the event.
    version: args.text('version') as VersionOf<VoxEventName> | undefined,
    documentedOnly: args.flag('documented-only'),
    method: args.word('method', 'POST', 'GET'),
    times: args.whole('times', 1, MOST),
    concurrency: args.whole('concurrency', 1, 1_000),
    retries: args.whole('retries', 0, 100),
    timeout: args.whole('timeout', 1, LONGEST),
  };
}
