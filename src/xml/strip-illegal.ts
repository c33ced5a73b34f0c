/** What XML 1.0 section 2.2 forbids: C0 controls but TAB, LF and CR, U+FFFE, U+FFFF, surrogates that form no pair. */
export const ILLEGAL_CHARACTER = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const ALL_ILLEGAL = new RegExp(ILLEGAL_CHARACTER, 'gu');

/** The text without the characters that no XML 1.0 document can hold; the same string when there are none. */
export function stripIllegal(text: string): string {
  return ILLEGAL_CHARACTER.test(text) ? text.replace(ALL_ILLEGAL, '') : text;
}
