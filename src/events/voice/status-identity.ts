import type { VoiceStatus } from './voice-status.js';

/** A call reaches each state once. */
export function statusIdentity({ callSid, callStatus }: VoiceStatus): readonly string[] | undefined {
  return callSid && callStatus ? [callSid, callStatus] : undefined;
}
