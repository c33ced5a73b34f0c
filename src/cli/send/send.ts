import type { VoxEventName } from '../../events/vox-event-name.type.js';
import { deliverEach } from '../../testing/delivery/deliver.js';
import { targetOf } from '../../testing/delivery/delivery-target.js';
import type { Arguments } from '../arguments/arguments.js';
import { EVENT_NAMES, eventOperand } from '../arguments/event-operand.js';
import type { Console } from '../console.interface.js';
import { EXIT_CODE } from '../exit-code.js';
import { UsageError, withUsageErrors } from '../usage.error.js';
import { jsonReport, textReport } from './attempt-report.js';
import { flawOf } from './flaw-of.js';
import { optionsFrom } from './send-options.js';

/** Sends and reports every request. Returns the exit code. */
export async function send(args: Arguments, console: Console): Promise<number> {
  const options = await optionsFrom(args, console);
  const report = args.flag('json') ? jsonReport : textReport;
  let worst: number = EXIT_CODE.fine;
  for (const { event, url } of targets(args)) {
    await deliverEach<VoxEventName>(url, event, options, (attempt, isRetried) => {
      const flaw = flawOf(attempt);
      console.print(report(attempt, flaw));
      if (!isRetried) worst = Math.max(worst, flaw?.exitCode ?? EXIT_CODE.fine);
    });
  }
  return worst;
}

interface Sending {
  readonly event: VoxEventName;
  readonly url: string;
}

function targets(args: Arguments): Sending[] {
  const [event] = args.operands;
  const url = args.text('url');
  if (!url)
    throw new UsageError('--url is missing', 'Give the URL of the webhook: --url http://127.0.0.1:3000/webhooks/vox.');
  withUsageErrors(() => targetOf(url, 'sms.mo'));
  if (!args.flag('all')) return [{ event: eventOperand(event, args), url }];
  if (event !== undefined || args.texts('set').length > 0 || args.texts('unset').length > 0 || args.text('version')) {
    throw new UsageError('--all goes without EVENT, --set, --unset and --version', 'Leave them out.');
  }
  const [base, query] = url.split('?', 2);
  return EVENT_NAMES.map((one) => ({
    event: one,
    url: `${base?.replace(/\/$/, '')}/${one}${query === undefined ? '' : `?${query}`}`,
  }));
}
