import { randomUUID } from 'node:crypto';
import type { Leg } from '../../run/leg.js';
import type { Recording } from '../recording.interface.js';
import type { RunningVerb } from '../running-verb.js';
import { tellRecording } from '../tell-recording.js';
import type { DialOutcome } from '../../options/dial-outcome.interface.js';

/**
 * Records a dialled call and reports it, when the verb asks for it; undefined when nothing was recorded. From ringing on
 * there is something to record even when nobody answers.
 */
export async function recordTalk(
  verb: RunningVerb,
  leg: Leg,
  outcome: DialOutcome,
  seconds: number | undefined,
): Promise<Recording | undefined> {
  const mode = verb.get('record');
  if (mode === 'do-not-record' || (seconds === undefined && !mode.startsWith('record-from-ringing'))) return undefined;
  const sid = randomUUID();
  const recording = {
    sid,
    url: outcome.recordingUrl ?? `https://media.example.com/recordings/${sid}.wav`,
    channels: mode.endsWith('-dual') ? 2 : 1,
    track: verb.get('recordingTrack'),
    seconds: seconds ?? 0,
  };
  await tellRecording(verb, leg, 'in-progress', recording);
  await tellRecording(verb, leg, 'completed', recording);
  return recording;
}
