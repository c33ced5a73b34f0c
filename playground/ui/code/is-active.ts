import type { CodeMarks } from './code-marks.js';
import type { Row } from './row.js';

/** Whether a part of the row is in the range. */
export function isActive({ tokens, note }: Row, active: CodeMarks['active']): boolean {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!active || !first || !last || note !== undefined) return false;
  const blank = first.text.length - first.text.trimStart().length;
  return first.at + blank < active.end && last.at + last.text.length > active.start;
}
