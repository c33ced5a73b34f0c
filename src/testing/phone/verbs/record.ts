import { randomUUID } from 'node:crypto';
import type { RecordOutcome } from '../options/call-outcomes.interface.js';
import { awaitCaller, type Dialogue } from '../run/caller-input.js';
import { EndOfCall } from '../run/end-of-call.js';
import type { Leg } from '../run/leg.js';
import { speakingTime } from '../run/virtual-time.js';
import { outcomeOf } from './outcome-of.js';
import { reportRecording } from './report-recording.js';
import type { RunningVerb } from './running-verb.js';
import type { Verb } from './verb.types.js';

interface Recorded {
  readonly seconds: number;
  readonly digits?: string;
}

function pressed(verb: RunningVerb, leg: Leg, keys: string): string | undefined {
  // Keys pressed before the recording are not part of it. Those after its end are for the next verb.
  const end = keys.split('').findIndex((key) => verb.get('finishOnKey').includes(key));
  if (end === -1) return undefined;
  leg.keys.add(keys.slice(end + 1));
  return keys.charAt(end);
}

function* listen(verb: RunningVerb, leg: Leg): Dialogue<Recorded> {
  const { attributes, line } = verb;
  const longest = verb.number('maxLength');
  // Without a limit of silence only `maxLength` ends the recording.
  const silence = verb.number('timeout') || longest;
  for (;;) {
    const input = yield* awaitCaller({ verb: 'Record', attributes, line, accepts: ['keys', 'speech'] });
    if (input.kind === 'quiet') return { seconds: silence };
    if (input.kind === 'speech') return { seconds: Math.ceil(speakingTime(input.text)) + silence };
    const digits = pressed(verb, leg, input.keys);
    if (digits !== undefined) return { seconds: 1, digits };
  }
}

function* recorded(verb: RunningVerb, leg: Leg, script: RecordOutcome | undefined): Dialogue<Recorded> {
  const { seconds, digits } = script
    ? { seconds: script.duration ?? 5, digits: script.digits }
    : yield* listen(verb, leg);
  return { seconds: Math.min(seconds, verb.number('maxLength')), ...(digits !== undefined && { digits }) };
}

/** `<Record>` waits unless its outcome is scripted. When the caller hangs up, there is a recording but no action. */
export const record: Verb = async function* (verb, leg) {
  leg.answer();
  const { record: source, recordingUrl } = leg.facts.outcomes;
  const script = await outcomeOf(source, verb);
  const { url, status = 'completed' } = script ?? {};
  const sid = randomUUID();
  const recording = { sid, url: url ?? recordingUrl ?? `https://media.example.com/recordings/${sid}.wav`, channels: 1 };
  await reportRecording(verb, leg, 'in-progress', recording);
  try {
    const { seconds, digits } = yield* recorded(verb, leg, script);
    leg.frame.clock.pass(seconds);
    await reportRecording(verb, leg, status, { ...recording, seconds });
    if (!verb.has('action')) return undefined;
    const candidates = { RecordingUrl: recording.url, RecordingDuration: String(seconds), Digits: digits };
    return { event: 'voice.record', url: verb.get('action'), method: verb.get('method'), line: verb.line, candidates };
  } catch (error) {
    if (error instanceof EndOfCall) await reportRecording(verb, leg, status, { ...recording, seconds: 1 });
    throw error;
  }
};
