import type { DialOutcome } from '../../options/call-outcomes.interface.js';
import { toneTime } from '../../run/virtual-time.js';
import type { RunningVerb } from '../running-verb.js';
import type { Verb } from '../verb.types.js';
import { dialledNumbers } from './dialled-numbers.js';
import { recordTalk } from './record-talk.js';
import { runCallee } from './run-callee.js';

const statusOf = ({ status = 'completed' }: { readonly status?: string }): string => status;

/**
 * `<Dial>`: its outcome is scripted. Several numbers are assumed to ring together: all are dialled, and the first in the
 * document that completes is connected.
 */
export const dial: Verb = async (verb, leg, run) => {
  const { frame, vars } = leg;
  const numbers = await dialledNumbers(verb, leg);
  if (!verb.flag('answerOnBridge')) leg.answer();
  leg.dialled.push(...numbers.map(({ number }) => number));
  const connected = numbers.find(({ outcome }) => statusOf(outcome) === 'completed');
  const outcome = (connected ?? numbers.at(-1))?.outcome ?? {};
  const status = statusOf(outcome);
  let seconds: number | undefined;
  let calleeSid: string | undefined;
  if (connected) {
    frame.clock.pass(toneTime(connected.noun?.get('sendDigits') ?? ''));
    calleeSid = (await runCallee(verb, connected, leg, run)).callSid;
    leg.answer();
    seconds = talkTime(verb, outcome);
    frame.clock.pass(seconds);
  } else if (status === 'no-answer') frame.clock.pass(verb.number('timeout'));
  const recording = await recordTalk(verb, leg, outcome, seconds);
  if (verb.has('output')) vars.set(verb.get('output'), { status });
  if (!verb.has('action')) return undefined;
  const candidates = {
    DialCallStatus: status,
    DialCallSid: calleeSid,
    DialCallDuration: String(seconds ?? 0),
    RecordingUrl: recording?.url,
  };
  return { event: 'voice.dial', url: verb.get('action'), method: verb.get('method'), line: verb.line, candidates };
};

const DEFAULT_TALK_SECONDS = 10;

/** Seconds that a connected call lasts: as scripted, up to `timeLimit`, up to the caller's `*` where that may end it. */
function talkTime(verb: RunningVerb, { duration = DEFAULT_TALK_SECONDS, starAfter = Infinity }: DialOutcome): number {
  return Math.min(duration, verb.number('timeLimit'), verb.flag('hangupOnStar') ? starAfter : Infinity);
}
