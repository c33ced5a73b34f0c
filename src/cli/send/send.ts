import { CATALOGUE } from '../../events/catalogue.js';
import type { VoxEventName } from '../../events/vox-event-name.type.js';
import type { DeliveryAttempt } from '../../testing/delivery/delivery-attempt.interface.js';
import { deliver } from '../../testing/delivery/deliver.js';
import type { Arguments } from '../arguments/arguments.js';
import { knownEvent } from '../arguments/known-event.js';
import type { Console } from '../console.interface.js';
import { EXIT_CODE } from '../exit-code.js';
import { targetOf } from '../../testing/delivery/target-of.js';
import { usable } from '../usable.js';
import { UsageError } from '../usage.error.js';
import { flawOf } from './flaw-of.js';
import { optionsFrom } from './options-from.js';
import { jsonReport, textReport } from './reports.js';

const EVENTS = Object.keys(CATALOGUE) as VoxEventName[];

/** Sends, reports every request, and says by the exit code how it went. */
export async function send(args: Arguments, console: Console): Promise<number> {
  const options = optionsFrom(args, console);
  const report = args.flag('json') ? jsonReport : textReport;
  const codes: number[] = [];
  for (const { event, url } of targets(args)) {
    const attempts = await deliver<VoxEventName>(url, event, options);
    for (const attempt of attempts) console.output.write(`${report(attempt, flawOf(attempt))}\n`);
    codes.push(...attempts.filter(isFinal).map((attempt) => flawOf(attempt)?.exitCode ?? EXIT_CODE.fine));
  }
  return Math.max(...codes);
}

interface Sending {
  readonly event: VoxEventName;
  readonly url: string;
}

function targets(args: Arguments): Sending[] {
  const [event] = args.operands;
  const url = args.text('url');
  if (!url) throw new UsageError('--url is missing', 'Say where to: --url http://127.0.0.1:3000/webhooks/vox.');
  usable(() => targetOf(url, 'sms.mo'));
  if (!args.flag('all')) return [{ event: knownEvent(event, args), url }];
  if (event !== undefined || args.texts('set').length > 0 || args.texts('unset').length > 0 || args.text('version')) {
    throw new UsageError('--all goes without EVENT, --set, --unset and --version', 'Leave them out.');
  }
  const [base, query] = url.split('?', 2);
  return EVENTS.map((one) => ({
    event: one,
    url: `${base?.replace(/\/$/, '')}/${one}${query === undefined ? '' : `?${query}`}`,
  }));
}

function isFinal({ delivery }: DeliveryAttempt, index: number, all: readonly DeliveryAttempt[]): boolean {
  return all[index + 1]?.delivery !== delivery;
}
