import type { Verb } from './verb.type.js';

/** `<Redirect>`: whatever follows is never reached. */
export const redirect: Verb = (verb) => ({
  event: 'voice.redirect',
  url: verb.text,
  method: verb.get('method'),
  line: verb.line,
});
