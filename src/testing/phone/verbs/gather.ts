import { awaitCaller, type Dialogue } from '../run/caller-input.js';
import type { Leg } from '../run/leg.js';
import { speakingTime } from '../run/virtual-time.js';
import type { RunningVerb } from './running-verb.js';
import type { Verb } from './verb.types.js';

interface Gathered {
  readonly digits: string;
  readonly speech: string;
}

function takeKeys(verb: RunningVerb, { keys, frame }: Leg): Gathered {
  const most = verb.has('numDigits') ? verb.number('numDigits') : Infinity;
  const { digits, complete } = keys.takeDigits(verb.get('finishOnKey'), most);
  if (!complete) frame.clock.pass(verb.number('timeout'));
  return { digits, speech: '' };
}

function hearSpeech(verb: RunningVerb, { frame }: Leg, speech: string): Gathered {
  const silence = verb.get('speechTimeout');
  // How long `auto` waits is not documented. It is assumed to take no time.
  frame.clock.pass(speakingTime(speech) + (silence === 'auto' ? 0 : Number(silence || verb.get('timeout'))));
  return { digits: '', speech: speech.trim() };
}

function* listen(verb: RunningVerb, leg: Leg): Dialogue<Gathered> {
  const input = verb.list('input');
  const dtmf = input.includes('dtmf');
  if (dtmf && !leg.keys.empty) return takeKeys(verb, leg);
  const accepts = [...(dtmf ? (['keys'] as const) : []), ...(input.includes('speech') ? (['speech'] as const) : [])];
  const { attributes, line } = verb;
  const given = yield* awaitCaller({ verb: 'Gather', attributes, line, accepts });
  if (given.kind === 'speech') return hearSpeech(verb, leg, given.text);
  if (given.kind === 'keys') leg.keys.add(given.keys);
  return takeKeys(verb, leg);
}

/**
 * `<Gather>` plays its prompts, then takes the keys already pressed, or waits. With a result and an action the verbs after
 * it are not reached.
 */
export const gather: Verb = async function* (verb, leg, run) {
  leg.answer();
  yield* run(verb.children, leg);
  const { digits, speech } = yield* listen(verb, leg);
  if (verb.has('output')) leg.vars.set(verb.get('output'), { digits, speech });
  const wanted = digits !== '' || speech !== '' || verb.flag('actionOnEmptyResult');
  if (!wanted || !verb.has('action')) return undefined;
  const candidates = {
    ...(digits !== '' && { Digits: digits }),
    ...(speech !== '' && { SpeechResult: speech, Confidence: '0.9' }),
  };
  return { event: 'voice.gather', url: verb.get('action'), method: verb.get('method'), line: verb.line, candidates };
};
