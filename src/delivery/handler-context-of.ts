import { VoxContext } from '../handlers/vox-context.js';
import type { RequestSource } from '../request/request-source.interface.js';
import type { ParsedEvent } from '../request/parsed-event.interface.js';
import type { LazyAbortSignal } from '../common/lazy-abort-signal.js';

/** The ctx that the handlers of one delivery share. */
export function handlerContextOf(
  parsed: ParsedEvent,
  source: RequestSource,
  attempt: number,
  late: LazyAbortSignal,
): VoxContext {
  const { context, event, version, violations, flaws } = parsed;
  const { step, registration, key } = context;
  return new VoxContext(event, version, step, registration, key, attempt, late, violations, source, flaws);
}
