import type { Letter, Letters } from './letter.interface.js';
import { folderOf, letterLines } from './letter-files.js';
import { letterOfLine } from './letter-of-line.js';
import { ReplayedLetters } from './replayed-letters.js';

/**
 * The dead letters that `fileDeadLetters` has written and that were not replayed yet, the newest first.
 * @throws DeadLettersError when the folder cannot be read
 */
export async function listFolder(place: string, limit: number): Promise<Letters> {
  const replayed = await ReplayedLetters.open(await folderOf(place));
  const letters: Letter[] = [];
  for await (const line of letterLines(place)) {
    if (replayed.has(line.hash)) continue;
    const { id, event, at, reason } = letterOfLine(line);
    letters.push({ id, event, at, reason });
  }
  return { letters: letters.toReversed().slice(0, limit), total: letters.length };
}
