import type { EntryHead } from '../../../src/cli/playground/protocol/inbox-entry.types.js';
import { Badge } from '../../ui/badge.js';
import { clockTime } from '../../ui/clock-time.js';
import { CodeText } from '../../ui/code/code-text.js';
import { StatusBadge } from '../../ui/status-badge.js';

/** What can be seen of a request in two lines. */
export function EntryRow({ head }: { readonly head: EntryHead }) {
  const { source, at, method, path, event, status, ms, code } = head;
  return (
    <div class="entry-row">
      {status === undefined ? <Badge>…</Badge> : <StatusBadge status={status} />}
      <div class="entry-what">
        <span class="entry-name">{event ?? `${method} request`}</span>
        <span class="entry-path mono">
          {method} <CodeText text={path} />
        </span>
      </div>
      <div class="entry-when">
        <span>{clockTime(at)}</span>
        <span class="soft">
          {source}
          {ms !== undefined && `, ${Math.round(ms)} ms`}
        </span>
      </div>
      {code !== undefined && <span class="visually-hidden">{code}</span>}
    </div>
  );
}
