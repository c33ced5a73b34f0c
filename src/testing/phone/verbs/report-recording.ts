import { sendCallback } from '../http/follow-link.js';
import type { Leg } from '../run/leg.js';
import type { RunningVerb } from './running-verb.js';

/** A recording of `<Record>` or `<Dial>`, possibly in progress. */
export interface Recording {
  readonly sid: string;
  readonly url: string;
  readonly channels: number;
  readonly seconds?: number;
  readonly track?: string;
}

/** Reports the state of a recording where the verb asks for it (wire-format section 6.7; all parameters are candidates). */
export async function reportRecording(
  verb: RunningVerb,
  leg: Leg,
  status: 'in-progress' | 'completed' | 'failed',
  recording: Recording,
): Promise<void> {
  if (!verb.has('recordingStatusCallback')) return;
  if (!verb.list('recordingStatusCallbackEvent').includes(status)) return;
  const over = status !== 'in-progress';
  await sendCallback(leg, {
    event: 'voice.recording',
    url: verb.get('recordingStatusCallback'),
    method: verb.get('recordingStatusCallbackMethod'),
    line: verb.line,
    candidates: {
      RecordingSid: recording.sid,
      RecordingStatus: status,
      RecordingUrl: over ? recording.url : undefined,
      RecordingDuration: over ? String(recording.seconds ?? 0) : undefined,
      RecordingChannels: String(recording.channels),
      RecordingTrack: recording.track,
    },
  });
}
