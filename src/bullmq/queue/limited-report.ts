import type { QueueHost } from '../../ports/queue-host.interface.js';
import { plainError } from '../redis/plain-error.js';

/** An outage makes thousands of errors, all alike. In milliseconds. */
const PAUSE = 60_000;

interface Kind {
  since: number;
  unsaid: number;
}

/** Passes the first error of a kind on at once, and then one a minute that tells how many there were. */
export class LimitedReport {
  private readonly kinds = new Map<string, Kind>();

  constructor(private readonly host: Pick<QueueHost, 'report'>) {}

  /** @param what the kind: of a closed set, nothing out of an event */
  report(what: string, error: unknown): void {
    const now = performance.now();
    const kind = this.kinds.get(what);
    if (kind && now - kind.since < PAUSE) return void kind.unsaid++;
    const more = kind?.unsaid ? ` (and ${kind.unsaid} more since the last time)` : '';
    this.kinds.set(what, { since: now, unsaid: 0 });
    this.host.report(what, plainError(error, `VOX_QUEUE ${what}${more}`));
  }
}
