import { stripIllegal } from '../../xml/strip-illegal.js';

/**
 * Plain text as it may go into a document: without characters that XML forbids, and with each `${` broken to `$ {`, as
 * the platform would expand it to the value of a variable (wire-format section 14.5) and no escape is documented.
 */
export function cleanText(text: string): string {
  // Stripped first: what stands between the two characters may be just what is stripped.
  return stripIllegal(text).replaceAll('${', '$ {');
}
