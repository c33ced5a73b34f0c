import { ILLEGAL_CHARACTER, stripIllegal } from '../../xml/strip-illegal.js';

/** What cleaning changes. Most texts have none of it. */
export const UNCLEAN = new RegExp(`${ILLEGAL_CHARACTER.source}|\\$\\{`, 'u');

/**
 * Plain text as it may go into a document: without characters that XML forbids, and with each `${` broken to `$ {`, as
 * the platform would expand it to the value of a variable (wire-format section 14.5) and no escape is documented.
 */
export function cleanText(text: string): string {
  // Stripped first: a stripped character may have stood between `$` and `{`.
  return stripIllegal(text).replaceAll('${', '$ {');
}

/** Appends plain text to text, cleaned, and so that no `${` arises at the seam either. */
export function appendText(before: string, text: string): string {
  const clean = cleanText(text);
  return before.endsWith('$') && clean.startsWith('{') ? `${before} ${clean}` : before + clean;
}
