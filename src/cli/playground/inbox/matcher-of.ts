import type { InboxEntry, KeptMessage } from '../protocol/inbox-entry.types.js';
import type { InboxQuery } from '../protocol/inbox-operations.types.js';

/** Whether an entry is what a query asks for. */
export function matcherOf({ search = '', source, failed }: InboxQuery): (entry: InboxEntry) => boolean {
  const wanted = new RegExp(search.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'i');
  const isIn = ({ headers, body }: KeptMessage): boolean =>
    wanted.test(body.text) || headers.some(([name, value]) => wanted.test(`${name}: ${value}`));
  return (entry) => {
    if (source !== undefined && entry.source !== source) return false;
    if (failed && isFine(entry)) return false;
    if (search === '') return true;
    const { method, url, event = '', code = '', status, request, answer } = entry;
    if (wanted.test(`${method} ${url} ${event} ${code} ${status}`)) return true;
    return isIn(request) || (answer !== undefined && isIn(answer));
  };
}

function isFine({ status }: InboxEntry): boolean {
  return status === undefined || (status >= 200 && status < 300);
}
