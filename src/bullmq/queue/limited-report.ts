import type { QueueHost } from '../../ports/queue-host.interface.js';
import { plainError } from '../redis/plain-error.js';

/** Time between two reports of a kind, in milliseconds: an outage causes thousands of equal errors. */
const PAUSE = 60_000;

interface Kind {
  since: number;
  suppressed: number;
}

/** Reports the first error of a kind at once, and then one a minute with the number of those in between. */
export class LimitedReport {
  private readonly kinds = new Map<string, Kind>();

  constructor(private readonly host: Pick<QueueHost, 'report'>) {}

  /** @param what the kind: one of a closed set, never text from an event */
  report(what: string, error: unknown): void {
    const now = performance.now();
    const kind = this.kinds.get(what);
    if (kind && now - kind.since < PAUSE) return void kind.suppressed++;
    const more = kind?.suppressed ? ` (and ${kind.suppressed} more since the last time)` : '';
    this.kinds.set(what, { since: now, suppressed: 0 });
    this.host.report(what, plainError(error, `VOX_QUEUE ${what}${more}`));
  }
}
