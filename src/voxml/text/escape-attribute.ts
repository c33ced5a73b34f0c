import { escaper } from './escaper.js';

/** Text as value of an attribute in double quotes. White space is written as references, or a parser would read spaces. */
export const escapeAttribute = escaper({
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
});
