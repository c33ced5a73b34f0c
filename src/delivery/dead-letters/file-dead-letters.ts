import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { DeadLetter } from '../../ports/dead-letter.interface.js';
import type { DeadLetterSink } from '../../ports/dead-letter-sink.interface.js';

/**
 * Appends dead letters to `<folder>/<day>.jsonl`, one JSON object a line, readable by the owner only. A letter counts as
 * stored when the disk has it. The files hold the events as they came, so treat the folder as personal data.
 *
 * @example deadLetters: fileDeadLetters('./dead-letters')
 */
export function fileDeadLetters(folder: string): DeadLetterSink {
  return {
    async put(letter: DeadLetter): Promise<void> {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = await open(join(folder, `${letter.at.slice(0, 10)}.jsonl`), 'a', 0o600);
      try {
        await file.appendFile(`${JSON.stringify(letter)}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
    },
  };
}
