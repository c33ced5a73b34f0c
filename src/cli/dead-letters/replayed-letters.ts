import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRecord } from '../../common/is-record.js';
import { DeadLettersError } from './dead-letters.error.js';

/** Beside the letters: one line for each that was replayed. The letters themselves are never changed. */
const NAME = 'replayed.txt';

/** Remembers in a file which letters were replayed, so that a replay that was stopped goes on where it ended. */
export class ReplayedLetters {
  private readonly path: string;

  private constructor(
    folder: string,
    private readonly hashes: Set<string>,
  ) {
    this.path = join(folder, NAME);
  }

  static async open(folder: string): Promise<ReplayedLetters> {
    const text = await readFile(join(folder, NAME), 'utf8').catch(() => '');
    return new ReplayedLetters(folder, new Set(text.split('\n').map((line) => line.split(' ')[0] ?? '')));
  }

  has(hash: string): boolean {
    return this.hashes.has(hash);
  }

  /** @throws DeadLettersError when the file cannot be written to: the next replay would send the letters again */
  async add(...hashes: readonly string[]): Promise<void> {
    const lines = hashes.map((hash) => `${hash} ${new Date().toISOString()}\n`);
    try {
      await appendFile(this.path, lines.join(''), { mode: 0o600 });
    } catch (error) {
      const code = isRecord(error) ? String(error['code']) : 'unknown';
      throw new DeadLettersError(
        `${NAME} cannot be written beside the dead letters (${code})`,
        'Make the folder writable: the file says which letters were replayed.',
      );
    }
    hashes.forEach((hash) => this.hashes.add(hash));
  }
}
