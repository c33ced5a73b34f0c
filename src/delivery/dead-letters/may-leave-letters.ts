import type { EventRecord } from '../../request/event-record.interface.js';

/** A signed link is no leave to write dead letters about other calls than its own. */
export function mayLeaveLetters({ admitted, params }: EventRecord): boolean {
  const link = admitted?.link;
  return link === undefined || params?.CallSid === link.callSid;
}
