import { cleanText } from './clean-text.js';

/** Appends plain text to text, cleaned, and so that no `${` arises at the seam either. */
export function appendText(before: string, text: string): string {
  const clean = cleanText(text);
  return before.endsWith('$') && clean.startsWith('{') ? `${before} ${clean}` : before + clean;
}
