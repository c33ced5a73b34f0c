import type { EventRecord } from '../request/event-record.interface.js';
import type { VoxContext } from '../handlers/vox-context.js';

/** What is known of a handler that is about to be called. */
export interface CalledHandler {
  readonly handler: string;
  readonly context: EventRecord;
  readonly ctx: VoxContext;
  /** When the webhook came, in milliseconds since 1970, if a queue has kept it. */
  readonly receivedAt: number | undefined;
}
