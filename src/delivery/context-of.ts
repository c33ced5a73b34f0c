import { VoxContext } from '../handlers/vox-context.js';
import type { RequestSource } from '../handlers/request-source.interface.js';
import type { Received } from '../payload/received.interface.js';
import type { LateSignal } from './late-signal.js';

/** The context that the handlers of one delivery share. */
export function contextOf(received: Received, source: RequestSource, attempt: number, late: LateSignal): VoxContext {
  const { exchange, event, version, violations } = received;
  const { step, registration, key } = exchange;
  return new VoxContext(event, version, step, registration, key, attempt, late, violations, source);
}
