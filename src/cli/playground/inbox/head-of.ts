import type { EntryHead, InboxEntry } from '../protocol/inbox-entry.types.js';

/** The line of an entry in the list. */
export function headOf({
  entry,
  source,
  at,
  method,
  path,
  event,
  status,
  ms,
  code,
  bytes,
  call,
}: InboxEntry): EntryHead {
  return {
    entry,
    source,
    at,
    method,
    path,
    ...(event !== undefined && { event }),
    ...(status !== undefined && { status }),
    ...(ms !== undefined && { ms }),
    ...(code !== undefined && { code }),
    ...(bytes !== undefined && { bytes }),
    ...(call !== undefined && { call }),
  };
}
