import type { VoxEventName } from '../../events/vox-event-name.type.js';
import { deliverEach } from '../../testing/delivery/deliver.js';
import { targetOf } from '../../testing/delivery/delivery-target.js';
import type { Arguments } from '../arguments/arguments.js';
import { credentialFrom } from '../arguments/credential-arguments.js';
import { EVENT_NAMES, eventOperand } from '../arguments/event-operand.js';
import type { Console } from '../console.interface.js';
import { EXIT_CODE } from '../exit-code.js';
import { withProgress } from '../progress.js';
import { UsageError, usageError } from '../usage.error.js';
import { jsonReport, textReport } from './attempt-report.js';
import { flawOf } from './flaw-of.js';
import { OrderedReports } from './ordered-reports.js';
import { optionsFrom } from './send-options.js';
import { SendSummary } from './send-summary.js';

/** Sends and reports every request. Returns the exit code. */
export async function send(args: Arguments, console: Console): Promise<number> {
  const credential = await credentialFrom(args, console);
  const options = optionsFrom(args, credential);
  const wanted = { presented: credential.from, allowFallback: args.flag('allow-fallback') };
  const report = args.flag('json') ? jsonReport : textReport;
  const summary = new SendSummary();
  const all = targets(args);
  const count = all.length * (options.times ?? 1);
  let [worst, over] = [EXIT_CODE.fine as number, 0];
  const sendAll = async (clear: () => void): Promise<void> => {
    for (const { event, url } of all) {
      const reports = new OrderedReports((text) => {
        clear();
        console.print(text);
      });
      await deliverEach<VoxEventName>(url, event, options, (attempt, isRetried) => {
        const flaw = flawOf(attempt, wanted);
        summary.add(attempt);
        reports.add(attempt.delivery, report(attempt, flaw), !isRetried);
        if (isRetried) return;
        over++;
        worst = Math.max(worst, flaw?.exitCode ?? EXIT_CODE.fine);
      });
    }
  };
  // A single request is short.
  const shown = count > 1 || options.retries ? console : {};
  await withProgress(shown, sendAll, () => `${over} of ${count} are over`);
  if (report === textReport) summary.lines.forEach((line) => console.print(line));
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
  targetOf(url, 'sms.mo', usageError);
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
