import type { EventMode } from '../events/event-mode.type.js';
import type { OutcomeName } from '../outcomes/outcome-name.type.js';
import type { EventFacts } from './event-facts.interface.js';

/** Published on `vox:webhook` once for every webhook, just before its answer goes out. */
export interface VoxWebhookMessage extends EventFacts {
  /** Whether the platform waits for a document. `'unknown'` if it was refused before anybody could tell. */
  readonly mode: EventMode | 'unknown';
  /** Row of the outcome policy, such as `'handled'`; what the platform was told stands in `OUTCOMES`. */
  readonly outcome: OutcomeName;
  /** Stable code of the outcome, such as `VOX_HANDLED`. */
  readonly code: string;
  /** HTTP status of the answer. */
  readonly status: number;
  /** Since it was let in; if it was refused at the door, since it came. In milliseconds. */
  readonly durationMs: number;
  /** Id of the credential that opened the door; undefined if it stayed closed. */
  readonly credential: string | undefined;
  readonly method: 'GET' | 'POST' | 'other';
}
