import { oneLine } from '../../common/escape-invisible.js';
import { indented } from '../text-layout.js';
import type { FileLetter } from './letter-of-line.js';
import type { LetterResult } from './letter-result.js';

/** One letter for a person. Nothing of what the platform sent is shown. */
export function letterText({ id, event, at }: FileLetter, { result, lines: [first, ...rest] }: LetterResult): string {
  const head = oneLine(`${id || '-'} ${event || '-'} of ${at || '-'}: ${result}: ${first}`);
  return rest.length > 0 ? `${head}\n${indented(rest.map(oneLine).join('\n'))}` : head;
}

/** One letter for a program. */
export function jsonText({ id, event, at }: FileLetter, { result, lines }: LetterResult): string {
  const isFine = result === 'replayed' && lines.length === 1;
  return JSON.stringify({ id, event, at, result, problem: isFine ? undefined : lines.join('. ') });
}

/** How many letters ended how. */
export function summaryText(counts: ReadonlyMap<string, number>, stop: LetterResult['stop']): string {
  if (counts.size === 0) return 'There are no dead letters.';
  const all = [...counts].map(([result, count]) => `${count} ${result}`).join(', ');
  return stop ? `${all}. Stopped: the same would happen to the others. Mend it, and run the command again.` : `${all}.`;
}
