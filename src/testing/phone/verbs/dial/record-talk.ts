import { randomUUID } from 'node:crypto';
import type { DialOutcome } from '../../options/call-outcomes.interface.js';
import type { Leg } from '../../run/leg.js';
import { type Recording, reportRecording } from '../report-recording.js';
import type { RunningVerb } from '../running-verb.js';

/**
 * Records a dialled call and reports it, when the verb asks for it; undefined when nothing was recorded. A recording
 * from ringing exists even when the callee does not answer.
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
    url: outcome.recordingUrl ?? leg.facts.outcomes.recordingUrl ?? `https://media.example.com/recordings/${sid}.wav`,
    channels: mode.endsWith('-dual') ? 2 : 1,
    track: verb.get('recordingTrack'),
    seconds: seconds ?? 0,
  };
  await reportRecording(verb, leg, 'in-progress', recording);
  await reportRecording(verb, leg, 'completed', recording);
  return recording;
}
