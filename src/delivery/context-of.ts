import { VoxContext } from '../handlers/vox-context.js';
import type { RequestSource } from '../request/request-source.interface.js';
import type { Received } from '../request/parsed-event.interface.js';
import type { LateSignal } from '../common/lazy-abort-signal.js';

/** The context that the handlers of one delivery share. */
export function contextOf(received: Received, source: RequestSource, attempt: number, late: LateSignal): VoxContext {
  const { exchange, event, version, violations } = received;
  const { step, registration, key } = exchange;
  return new VoxContext(event, version, step, registration, key, attempt, late, violations, source);
}
