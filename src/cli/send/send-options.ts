import type { VoxEventName } from '../../events/vox-event-name.type.js';
import type { DeliverOptions } from '../../testing/delivery/deliver-options.interface.js';
import type { VersionOf } from '../../testing/payloads/sample-options.interface.js';
import type { Arguments } from '../arguments/arguments.js';
import { credentialFrom } from '../arguments/credential-arguments.js';
import type { Console } from '../console.interface.js';
import { UsageError } from '../usage.error.js';

const MOST = 100_000;
const LONGEST = 600_000;

/**
 * The options of `deliver` that the command line gives.
 * @throws UsageError
 */
export async function optionsFrom(args: Arguments, console: Console): Promise<DeliverOptions> {
  return {
    auth: await credentialFrom(args, console),
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

/**
 * Wire parameters of `--set NAME=VALUE` and `--unset NAME`. A value is text, unless it begins like a JSON object or list.
 * @throws UsageError
 */
function overridesFrom(set: readonly string[], unset: readonly string[]): Record<string, unknown> {
  const given = set.map((pair) => {
    const [, name, value = ''] = /^([^=]+)=([^]*)$/.exec(pair) ?? [];
    if (!name) throw new UsageError('--set has no name', 'Write --set name=value.');
    return [name, /^[{[]/.test(value) ? json(name, value) : value] as const;
  });
  return Object.fromEntries([...given, ...unset.map((name) => [name, undefined] as const)]);
}

function json(name: string, value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    throw new UsageError(`--set ${name} is not JSON`, 'A value that begins with { or [ has to be JSON.');
  }
}
