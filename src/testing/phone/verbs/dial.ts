import { toneTime } from '../time/tone-time.js';
import { numbersOf } from './dial/numbers-of.js';
import { recordTalk } from './dial/record-talk.js';
import { runCallee } from './dial/run-callee.js';
import { talkTime } from './dial/talk-time.js';
import type { Verb } from './verb.type.js';

const statusOf = ({ status = 'completed' }: { readonly status?: string }): string => status;

/**
 * `<Dial>`: how it goes is scripted. Several numbers are taken to ring together: all are dialled, the first in the document
 * that completes is connected.
 */
export const dial: Verb = async (verb, leg, run) => {
  const { frame, vars } = leg;
  const numbers = numbersOf(verb, leg);
  if (!verb.flag('answerOnBridge')) leg.answer();
  leg.dialled.push(...numbers.map(({ number }) => number));
  const winner = numbers.find(({ outcome }) => statusOf(outcome) === 'completed');
  const outcome = (winner ?? numbers.at(-1))?.outcome ?? {};
  const status = statusOf(outcome);
  let seconds: number | undefined;
  let calleeSid: string | undefined;
  if (winner) {
    frame.clock.pass(toneTime(winner.noun?.get('sendDigits') ?? ''));
    calleeSid = (await runCallee(verb, winner, leg, run)).callSid;
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
