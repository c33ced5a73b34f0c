import { LINK_PARAMETERS } from '../common/link-parameters.js';

// Controls (C0, DEL, C1), formats (directions, joiners, tags), line and paragraph separators, halves of pairs, what has no
// meaning in Unicode, and letters and marks that draw nothing, such as the Hangul fillers and variation selectors.
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * The text with `\u…` in the place of every character that controls a terminal, changes the order of what is read, or
 * cannot be seen. Line breaks and tabs stay. JSON has the same meaning afterwards.
 */
export function escapeInvisible(text: string): string {
  return text.replace(INVISIBLE, (character) =>
    character === '\n' || character === '\t' ? character : escaped(character),
  );
}

/** The same for a text that is to stay on one line: no server begins a line of its own. */
export function oneLine(text: string): string {
  return text.replace(INVISIBLE, escaped);
}

function escaped(character: string): string {
  return character.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
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
