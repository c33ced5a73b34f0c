import type { EntryHead } from '../../../src/cli/playground/protocol/inbox-entry.types.js';
import { Empty } from '../../ui/empty.js';
import { Panel } from '../../ui/panel.js';
import { clockTime } from '../../ui/clock-time.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { EntryLink } from '../inbox/entry-link.js';

const MOST = 50;

/** What came through the proxy last. */
export function Recorded({ entries }: { readonly entries: readonly EntryHead[] }) {
  if (entries.length === 0) {
    return (
      <Panel title="Recorded">
        <Empty icon="proxy" title="Nothing came through yet">
          Send a webhook to the address of the proxy.
        </Empty>
      </Panel>
    );
  }
  return (
    <Panel title={`Recorded (${entries.length.toLocaleString('en')})`} flush>
      <ul class="recorded">
        {entries.slice(0, MOST).map(({ entry, at, method, path, event, status }) => (
          <li key={entry}>
            {status !== undefined && <StatusBadge status={status} />}
            <span class="soft">{clockTime(at)}</span>
            <span class="mono wrap-anywhere grow">
              {event ?? ''} {method} {path}
            </span>
            <EntryLink entry={entry}>Open</EntryLink>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
