import type { CallResult } from './call-result.type.js';

import { refusalOf } from './refusal-of.js';
import { OUTCOMES } from '../outcomes/outcomes.js';
import type { OutcomeName } from '../outcomes/outcome-name.type.js';
import { CHANNELS } from '../telemetry/channels.js';
import { type CalledHandler, deliveryMessage } from '../telemetry/delivery-message.js';
import type { AroundDelivery } from '../telemetry/vox-messages.interface.js';

/** Calls a handler while the tracing channel tells of it. What the handler returns is not told: it may be anything. */
export async function traceDelivery(called: CalledHandler, call: () => Promise<CallResult>): Promise<CallResult> {
  const arounds: AroundDelivery[] = [];
  const message = deliveryMessage(called, arounds);
  const startedAt = performance.now();
  const outer: { result?: CallResult } = {};
  const traced = async (): Promise<void> => {
    const result = (outer.result = await call());
    const outcome = situationOf(result);
    const durationMs = performance.now() - startedAt;
    Object.assign(message, { outcome, code: OUTCOMES[outcome].code, durationMs, late: called.ctx.isLate });
    if (!('error' in result)) return;
    // The tracing channel does so too, but only after whatever runs around the handler has seen the end.
    Object.assign(message, { error: result.error });
    throw result.error;
  };
  // Only after the start was published it is known what the handler is to run in.
  const run = async (): Promise<void> => arounds.reduce((next, around) => () => around(next), traced)();
  try {
    await CHANNELS.delivery.tracePromise(run, message);
  } catch (error) {
    outer.result ??= { error };
  }
  return outer.result ?? { error: new Error('not called: a function that was given to `within` left `next` out') };
}

/** Name of the outcome of one handler. */
export function situationOf(result: CallResult): OutcomeName {
  if ('error' in result) return refusalOf([result.error]).outcome;
  return 'dropped' in result ? 'dropped' : 'handled';
}
