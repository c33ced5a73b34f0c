import { History } from '../history/history.js';
import type { AppPlan } from './app-plan.interface.js';
import { usageOfProcess } from './process-usage.js';

/** The plan that this process was started with, and its history, where errors are noted that nobody catches. */
export function settleProcess(): { readonly plan: AppPlan; readonly history: History } {
  const plan = JSON.parse(process.argv[2] ?? '{}') as AppPlan;
  const history = new History(plan.folder, plan.name);
  process.on('uncaughtExceptionMonitor', (error, origin) => {
    history.note({
      kind: 'uncaught',
      text: `${origin}: ${error instanceof Error ? (error.stack ?? '') : String(error)}`,
    });
  });
  process.on('message', (question) => {
    if (question === 'usage') process.send?.({ usage: usageOfProcess() });
  });
  // Without the one who started it, nobody would end it.
  process.on('disconnect', () => process.exit());
  return { plan, history };
}
