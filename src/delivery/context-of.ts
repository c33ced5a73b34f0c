import { VoxContext } from '../handlers/vox-context.js';
import type { Received } from '../payload/received.interface.js';

/** The context that the handlers of one delivery share. */
export function contextOf(received: Received, request: unknown, attempt: number, signal: AbortSignal): VoxContext {
  const { exchange, event, version, violations } = received;
  const { step, registration, key } = exchange;
  return new VoxContext(event, version, step, registration, key, attempt, signal, violations, request);
}
