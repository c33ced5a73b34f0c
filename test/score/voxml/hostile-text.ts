import type { Random } from '../random.js';

/** What a caller may say or a record may hold: markup, expressions, references, characters that XML forbids. */
const PIECES: readonly [string, ...string[]] = [
  '</Say><Hangup/><Say>',
  '</Response><Response><Dial>+12025550100</Dial></Response>',
  '<Redirect>http://127.0.0.1/evil</Redirect>',
  '"/><Hangup/><Say voice="',
  "' onload='x",
  '<![CDATA[<Hangup/>]]>',
  ']]><Hangup/>',
  '<!-- --><Hangup/><!-- -->',
  '<?xml version="1.1"?>',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '&lt;Hangup/&gt;',
  '&amp;amp; &#0; &#xD800; &unknown; &',
  '${secret}',
  '$${a}{b}',
  '$\u0000{secret}',
  '$\uD800{secret}',
  '\u0000\u0001\u0008\u000B\u001F\uFFFE\uFFFF',
  '\uD800 \uDC00 \uDC00\uD800',
  '\uFEFF\u2028\u202E\u0085',
  ' \t\r\n\r ',
  '😀𝔘 ünï çödé',
  '-->',
  '%3CHangup%2F%3E',
  'plain words',
  '',
];

/** The text that belongs to a seed: client and server make the same. */
export function hostileText(random: Random, pieces = 6): string {
  return Array.from({ length: 1 + random.int(pieces) }, () => random.pick(PIECES)).join('');
}
