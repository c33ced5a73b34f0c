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

/** The same for a text that is to stay on one line: no sender begins a line of its own. */
export function oneLine(text: string): string {
  return text.replace(INVISIBLE, escaped);
}

function escaped(character: string): string {
  return character.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
