import { LINK_PARAMETERS } from '../common/link-parameters.js';

/** Text of a server without what would steer the terminal: control characters, except for line breaks and tabs. */
export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
}

const MARK = new RegExp(`${LINK_PARAMETERS.mark}=[\\w.%-]+`, 'g');

/** Signed links open a path for a call: whoever reads the output of a test need not get one. */
export function withoutLinkMarks(text: string): string {
  return text.replace(MARK, `${LINK_PARAMETERS.mark}=***`);
}

/** Text two columns further to the right. */
export function indented(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}

/** Rows as columns; the last column is as wide as it likes. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}
