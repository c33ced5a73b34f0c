import type { VoxEventName } from '../events/vox-event-name.type.js';
import type { WireParams } from '../events/wire-params.type.js';

/**
 * An informational event as it waits in a queue: plain JSON, enough to lift the payload again in another process. Holds
 * no header and no credential, but the parameters as they came, so treat the queue as personal data.
 */
export interface StoredEvent {
  readonly registration: string;
  readonly event: VoxEventName;
  readonly version: string;
  readonly step?: string;
  /** Name under which the platform keeps the result of a verb. */
  readonly output?: string;
  /** Hashed identity of the event, the same for every delivery of it. */
  readonly key: string;
  readonly params: WireParams;
  /** Fields that did not fit the schema and were let through. */
  readonly violations: readonly string[];
  /** Wire names of fields that the payload lacks because they did not fit; absent if there are none. */
  readonly flaws?: readonly string[];
  readonly method: string;
  /** Path without the query. */
  readonly path: string;
  /** When it came, in milliseconds since 1970. */
  readonly receivedAt: number;
}
