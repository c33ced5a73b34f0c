import { row } from '../row.js';
import { VoiceCallDto, VoiceRecordingDto, VoiceStatusDto } from './dto/call.dto.js';
import { VoiceAnswered } from './voice-answered.js';
import { VoiceInbound } from './voice-inbound.js';
import { VoiceRecording } from './voice-recording.js';
import { VoiceRedirect } from './voice-redirect.js';
import { VoiceStatus } from './voice-status.js';

/** A call reaches each state once. */
function statusIdentity({ callSid, callStatus }: VoiceStatus): readonly string[] | undefined {
  return callSid && callStatus ? [callSid, callStatus] : undefined;
}

/**
 * A recording reaches each state once; a call may have several recordings, so without their id only the bytes of the
 * body identify the event.
 */
function recordingIdentity(recording: VoiceRecording): readonly string[] | undefined {
  const { callSid, recordingSid, recordingStatus } = recording;
  return callSid && recordingSid ? [callSid, recordingSid, recordingStatus ?? ''] : undefined;
}

/**
 * The events of a call as a whole (wire-format sections 6.3 to 6.7). No voice event names itself on the wire, so only the
 * route tells them apart (wire-format section 6).
 */
export const CALL_ROWS = {
  'voice.inbound': row({
    family: 'voice',
    mode: 'actionable',
    trigger: 'A call reaches a number that is tied to a Voice API profile.',
    confidence: 'medium',
    versions: { v0: VoiceCallDto },
    payload: VoiceInbound,
  }),
  'voice.answered': row({
    family: 'voice',
    mode: 'actionable',
    trigger: 'The callee of a call created through the REST API picks up; set as url of that call.',
    confidence: 'medium',
    versions: { v0: VoiceCallDto },
    payload: VoiceAnswered,
    requested: true,
  }),
  'voice.redirect': row({
    family: 'voice',
    mode: 'actionable',
    trigger: 'A <Redirect> asks for the document to go on with.',
    confidence: 'medium',
    versions: { v0: VoiceCallDto },
    payload: VoiceRedirect,
    linked: true,
  }),
  'voice.status': row({
    family: 'voice',
    mode: 'informational',
    trigger: 'A call created through the REST API is over; set as status_callback of that call.',
    confidence: 'low',
    versions: { v0: VoiceStatusDto },
    payload: VoiceStatus,
    requested: true,
    identity: statusIdentity,
  }),
  'voice.recording': row({
    family: 'voice',
    mode: 'informational',
    trigger:
      'A recording changes its state; set as recordingStatusCallback of <Dial> or <Record>, or of a created call.',
    confidence: 'low',
    versions: { v0: VoiceRecordingDto },
    payload: VoiceRecording,
    requested: true,
    identity: recordingIdentity,
  }),
} as const;
