import type { StoredEvent } from '../../ports/stored-event.interface.js';
import type { WireParams } from '../../events/wire-params.type.js';

/** A stored event whose shape was checked: it needs no second look. Nothing that comes out of JSON is an instance of it. */
export class CheckedEvent implements StoredEvent {
  readonly registration: string;
  readonly event: StoredEvent['event'];
  readonly version: string;
  readonly step: string | undefined;
  readonly output: string | undefined;
  readonly key: string;
  readonly violations: readonly string[];
  readonly flaws: readonly string[] | undefined;
  readonly method: string;
  readonly path: string;
  readonly receivedAt: number;

  constructor(
    stored: StoredEvent,
    /** Cleaned. */
    readonly params: WireParams,
  ) {
    this.registration = stored.registration;
    this.event = stored.event;
    this.version = stored.version;
    this.step = stored.step;
    this.output = stored.output;
    this.key = stored.key;
    this.violations = stored.violations;
    this.flaws = stored.flaws;
    this.method = stored.method;
    this.path = stored.path;
    this.receivedAt = stored.receivedAt;
  }
}
