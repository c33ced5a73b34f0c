import type { InboxEntry } from '../../../src/cli/playground/protocol/inbox-entry.types.js';
import { CodeText } from '../../ui/code/code-text.js';
import { clockTime } from '../../ui/clock-time.js';
import { Notice } from '../../ui/notice.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { isFailed } from './is-failed.js';

/** What it was, how it ended, and what to do about it. */
export function EntrySummary({ entry }: { readonly entry: InboxEntry }) {
  const { method, url, event, status, code, timing, ms, at, source, message, remedy } = entry;
  const firstByte = timing?.firstByte;
  return (
    <div class="entry-summary stack">
      <div class="row">
        {status !== undefined && <StatusBadge status={status} />}
        <strong>{event ?? 'request'}</strong>
        {code !== undefined && <code>{code}</code>}
      </div>
      <code class="wrap-anywhere">
        {method} <CodeText text={url} />
      </code>
      <p class="small soft">
        {clockTime(at)} from {source}
        {ms !== undefined && `, ${Math.round(ms)} ms`}
        {firstByte !== undefined && ` (first byte after ${Math.round(firstByte)} ms)`}
      </p>
      {message !== undefined && isFailed(entry) && (
        <Notice tone="warn" title={message}>
          {remedy}
        </Notice>
      )}
    </div>
  );
}
