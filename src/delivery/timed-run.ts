import type { HandlerRun } from '../outcomes/handler-run.interface.js';
import { OUTCOMES } from '../outcomes/outcomes.js';
import type { CallResult } from './call-result.type.js';
import { situationOf } from './trace-delivery.js';

/** Calls a handler, and adds how long it took and how it ended to the runs of its request. */
export async function timed(runs: HandlerRun[], handler: string, call: () => Promise<CallResult>): Promise<CallResult> {
  const begun = performance.now();
  const result = await call();
  const ms = Math.round((performance.now() - begun) * 10) / 10;
  runs.push({ handler, ms, code: OUTCOMES[situationOf(result)].code });
  return result;
}
