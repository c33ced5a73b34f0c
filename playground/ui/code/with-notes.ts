import type { CodeMarks } from './code-marks.js';
import type { Row } from './row.js';

/** Puts each note below its line. */
export function withNotes(rows: readonly Row[], notes: CodeMarks['notes'] = []): readonly Row[] {
  if (notes.length === 0) return rows;
  return rows.flatMap((row, index) => {
    const isLast = rows[index + 1]?.line !== row.line;
    const own = isLast ? notes.filter(({ line }) => line === row.line) : [];
    return [row, ...own.map(({ text }) => ({ line: row.line, tokens: [], isRest: true, note: text }))];
  });
}
