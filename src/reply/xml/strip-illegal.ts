import { ILLEGAL_CHARACTER } from './illegal-character.js';

const ALL_ILLEGAL = new RegExp(ILLEGAL_CHARACTER, 'gu');

/** The text without the characters that no XML 1.0 document can hold; the same string when there are none. */
export function stripIllegal(text: string): string {
  return ILLEGAL_CHARACTER.test(text) ? text.replace(ALL_ILLEGAL, '') : text;
}
