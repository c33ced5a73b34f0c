import { VoxContext } from '../handlers/vox-context.js';
import type { RequestSource } from '../request/request-source.interface.js';
import type { ParsedEvent } from '../request/parsed-event.interface.js';
import type { LazyAbortSignal } from '../common/lazy-abort-signal.js';

/** The context that the handlers of one delivery share. */
export function contextOf(received: ParsedEvent, source: RequestSource, attempt: number, late: LazyAbortSignal): VoxContext {
  const { exchange, event, version, violations } = received;
  const { step, registration, key } = exchange;
  return new VoxContext(event, version, step, registration, key, attempt, late, violations, source);
}
