import { whole } from '../rules/number-rules.js';
import { url } from '../rules/url.js';
import { oneOf } from '../rules/word-rules.js';
import type { ElementRow } from './element-row.interface.js';
import { SHARED } from './shared-attributes.js';

/** Verbs that steer the call itself. */
export const CALL_ELEMENTS = {
  Answer: {
    kind: 'verb',
    about: 'Answers a call that is still being set up. Only the first one has an effect.',
    section: '14.4',
    attributes: SHARED.history,
    children: [],
  },
  Hangup: {
    kind: 'verb',
    about: 'Ends the call.',
    section: '14.4',
    note: 'vendor code only',
    attributes: SHARED.history,
    children: [],
  },
  Pause: {
    kind: 'verb',
    about: 'Waits in silence for a number of seconds.',
    section: '14.4',
    attributes: { length: whole({ min: 1, max: 60 }, { default: 1 }), ...SHARED.history },
    children: [],
  },
  Redirect: {
    kind: 'verb',
    about: 'Goes on with the document at another URL. Whatever follows is ignored.',
    section: '14.4',
    attributes: { ...SHARED.method, ...SHARED.history },
    text: url('voice.redirect'),
    children: [],
    filled: true,
  },
  Reject: {
    kind: 'verb',
    about: 'Refuses an incoming call without billing, when it comes first. Whatever follows is ignored.',
    section: '14.4',
    attributes: { reason: oneOf(['rejected', 'busy'], { default: 'rejected' }), ...SHARED.history },
    children: [],
  },
} as const satisfies Readonly<Record<string, ElementRow>>;
