import { whole } from '../rules/number-rules.js';
import { guid } from '../rules/pattern-rules.js';
import { phone, tones } from '../rules/telephone-rules.js';
import { open } from '../rules/text-rules.js';
import { url } from '../rules/url.js';
import { flag, oneOf } from '../rules/word-rules.js';
import type { ElementRow } from './element-row.interface.js';
import { SHARED } from './shared-attributes.js';

const RECORD = [
  'do-not-record',
  'record-from-ringing',
  'record-from-answer',
  'record-from-ringing-dual',
  'record-from-answer-dual',
] as const;
const RING_TONES = [
  'au',
  'be',
  'cn',
  'cz',
  'de',
  'dk',
  'es',
  'fi',
  'fr',
  'hu',
  'il',
  'in',
  'jp',
  'pl',
  'uk',
  'us',
] as const;
const VENDOR = 'vendor code only';

/** Verbs that connect the caller to another party or a service, with their nouns. */
export const CONNECTION_ELEMENTS = {
  Connect: {
    kind: 'verb',
    about: 'Hands the call to a service.',
    section: '14.4',
    attributes: SHARED.history,
    children: ['Flow'],
    filled: true,
  },
  Flow: {
    kind: 'noun',
    about: 'A flow of the portal.',
    section: '14.6',
    attributes: { resume: flag({ default: false }), ...SHARED.history },
    text: guid(),
    children: [],
    filled: true,
  },
  Dial: {
    kind: 'verb',
    about: 'Calls one or more numbers and connects the caller.',
    section: '14.4',
    attributes: {
      ...SHARED.action('voice.dial'),
      answerOnBridge: flag({ default: false }),
      callerId: phone({ note: "default: the caller's own number" }),
      hangupOnStar: flag({ default: false }),
      ringTone: oneOf(RING_TONES, { default: 'us' }),
      timeout: whole({ min: 1 }, { default: 30 }),
      timeLimit: whole({ min: 1 }, { default: 14_400 }),
      record: oneOf(RECORD, { default: 'do-not-record' }),
      recordingTrack: oneOf(['inbound', 'outbound', 'both'], { default: 'both' }),
      ...SHARED.recordingStatus,
      trim: open({ note: `${VENDOR}: its values are not known` }),
      ...SHARED.output({ note: 'leaves .status under this name' }),
      ...SHARED.history,
    },
    text: phone(),
    children: ['Number'],
    filled: true,
  },
  Number: {
    kind: 'noun',
    about: 'A number to call. Whether several ring together or in turn is not documented.',
    section: '14.6',
    attributes: {
      url: url('voice.number', { note: VENDOR }),
      method: { ...SHARED.method.method, note: VENDOR },
      sendDigits: tones({ note: VENDOR }),
      history: { ...SHARED.history.history, note: VENDOR },
    },
    text: phone(),
    children: [],
    filled: true,
  },
} as const satisfies Readonly<Record<string, ElementRow>>;
