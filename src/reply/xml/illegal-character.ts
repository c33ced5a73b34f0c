/** What XML 1.0 section 2.2 forbids: C0 controls but TAB, LF and CR, U+FFFE, U+FFFF, surrogates that form no pair. */
export const ILLEGAL_CHARACTER = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
