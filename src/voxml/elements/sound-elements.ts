import { whole, wholeOr } from '../rules/number-rules.js';
import { keys, tones } from '../rules/telephone-rules.js';
import { language } from '../rules/pattern-rules.js';
import { speech } from '../rules/speech-rule.js';
import { open } from '../rules/text-rules.js';
import { url } from '../rules/url.js';
import { flag, listOf, oneOf } from '../rules/word-rules.js';
import type { ElementRow } from './element-row.interface.js';
import { SHARED } from './shared-attributes.js';
import { SPEECH_LANGUAGES } from './speech-languages.js';

const LOOP = { loop: whole({ min: 1 }, { default: 1 }) };

/** Verbs that play, speak, record and take input. */
export const SOUND_ELEMENTS = {
  Gather: {
    kind: 'verb',
    about: 'Takes keys or speech from the caller, while its children are heard.',
    section: '14.4',
    attributes: {
      ...SHARED.action('voice.gather'),
      actionOnEmptyResult: flag({ default: false }),
      input: listOf(['dtmf', 'speech'], { default: 'dtmf' }),
      finishOnKey: oneOf(['', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#'], {
        default: '#',
        note: 'empty: no key ends the input',
      }),
      numDigits: whole({ min: 1 }),
      timeout: whole({ min: 1 }, { default: 5 }),
      speechTimeout: wholeOr('auto', { min: 1 }, { note: 'default: the value of timeout' }),
      language: language(SPEECH_LANGUAGES, { default: 'en-US' }),
      profanityFilter: flag({ default: false }),
      ...SHARED.output({ note: 'leaves .digits and .speech under this name' }),
      ...SHARED.history,
    },
    children: ['Say', 'Play', 'Pause'],
  },
  Play: {
    kind: 'verb',
    about: 'Plays an MP3 or WAV file, or sends tones.',
    section: '14.4',
    attributes: { ...LOOP, digits: tones({ note: 'with it the URL may be left out' }), ...SHARED.history },
    text: url(),
    children: [],
  },
  Record: {
    kind: 'verb',
    about: 'Records the caller.',
    section: '14.4',
    attributes: {
      ...SHARED.action('voice.record'),
      timeout: whole({ min: 0 }, { default: 5, note: '0 switches it off, by the text of the page, not its table' }),
      finishOnKey: keys({ default: '1234567890*#' }),
      maxLength: whole({ min: 1, max: 14_400 }, { default: 3600 }),
      playBeep: flag({ default: true }),
      ...SHARED.recordingStatus,
      ...SHARED.history,
    },
    children: [],
  },
  Say: {
    kind: 'verb',
    about: 'Speaks a text.',
    section: '14.4',
    attributes: {
      voice: open({ default: 'Polly.Joanna', note: 'engine, dot, name of the voice' }),
      language: language([], { default: 'en-US', note: 'has to fit the voice' }),
      ...LOOP,
      ...SHARED.history,
    },
    text: speech(),
    children: [],
  },
} as const satisfies Readonly<Record<string, ElementRow>>;
