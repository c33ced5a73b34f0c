import type { Delivered } from '../../src/cli/playground/protocol/delivered.types.js';
import { StatusBadge } from '../ui/status-badge.js';
import { EntryLink } from './inbox/entry-link.js';

/** How a request ended: status, code, time, and the way to all of it. */
export function DeliveredLine({ delivered }: { readonly delivered: Delivered }) {
  const { status, ms, code, entry } = delivered;
  return (
    <span class="delivered">
      <StatusBadge status={status} />
      {code !== undefined && <span class="mono">{code}</span>}
      <span class="soft">{Math.round(ms)} ms</span>
      <EntryLink entry={entry}>Details</EntryLink>
    </span>
  );
}
