import { LINK_PARAMETERS } from '../common/link-parameters.js';

/** Text of a server without characters that control the terminal. Line breaks and tabs stay. */
export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
}

const MARK = new RegExp(`${LINK_PARAMETERS.mark}=[\\w.%-]+`, 'g');

/** Hides the signatures of links: a signed link gives access to a path, and test output is often shared. */
export function withoutLinkMarks(text: string): string {
  return text.replace(MARK, `${LINK_PARAMETERS.mark}=***`);
}

/** Text indented by two columns. */
export function indented(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}

/** Rows as aligned columns. The last column is not padded. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}
