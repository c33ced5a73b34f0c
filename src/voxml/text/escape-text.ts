import { escaper } from './escaper.js';

/** Text as content of an element. A carriage return is written as a reference, or a parser would read a line feed. */
export const escapeText = escaper({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' });
