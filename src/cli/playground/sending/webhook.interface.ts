import type { VoxEventName } from '../../../events/vox-event-name.type.js';
import type { SendFault } from '../protocol/event-operations.types.js';

/** A webhook that is to be sent. */
export interface Webhook {
  readonly event: VoxEventName;
  readonly url: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly method?: 'POST' | 'GET' | undefined;
  /** Default: that of the platform. */
  readonly encoding?: 'json' | 'form' | undefined;
  readonly fault?: SendFault | undefined;
}
