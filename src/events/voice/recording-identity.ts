import type { VoiceRecording } from './voice-recording.js';

/** A recording reaches each state once; a call may have several recordings, so without their id the bytes must do. */
export function recordingIdentity(recording: VoiceRecording): readonly string[] | undefined {
  const { callSid, recordingSid, recordingStatus } = recording;
  return callSid && recordingSid ? [callSid, recordingSid, recordingStatus ?? ''] : undefined;
}
