import type { Delivered } from '../protocol/delivered.types.js';
import type { InboxEntry } from '../protocol/inbox-entry.types.js';

/** What the page is told of a request that is over. */
export function deliveredOf({ entry, status = 0, ms = 0, outcome, code, message, remedy }: InboxEntry): Delivered {
  return {
    entry,
    status,
    ms,
    ...(outcome && { outcome }),
    ...(code !== undefined && { code }),
    ...(message !== undefined && { message }),
    ...(remedy !== undefined && { remedy }),
  };
}
