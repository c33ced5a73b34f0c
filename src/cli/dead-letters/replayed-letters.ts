import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../../common/code-of.js';
import { NO_FOLLOW, NO_WAIT } from '../../common/open-flags.js';
import { DeadLettersError } from './dead-letters.error.js';

/** Beside the letters: one line for each that was replayed. The letters themselves are never changed. */
const NAME = 'replayed.txt';
const APPEND = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT;

/** Remembers in a file which letters were replayed, so that a replay that was stopped goes on where it ended. */
export class ReplayedLetters {
  private readonly path: string;

  private constructor(
    folder: string,
    private readonly hashes: Set<string>,
  ) {
    this.path = join(folder, NAME);
  }

  /** @throws DeadLettersError when there is something else under its name, or it cannot be read */
  static async open(folder: string): Promise<ReplayedLetters> {
    const text = await use(join(folder, NAME), constants.O_RDONLY, (file) => file.readFile('utf8')).catch(absent);
    return new ReplayedLetters(folder, new Set(text.split('\n').map((line) => line.split(' ')[0] ?? '')));
  }

  has(hash: string): boolean {
    return this.hashes.has(hash);
  }

  /** @throws DeadLettersError when the file cannot be written to: the next replay would send the letters again */
  async add(...hashes: readonly string[]): Promise<void> {
    const lines = hashes.map((hash) => `${hash} ${new Date().toISOString()}\n`);
    try {
      await use(this.path, APPEND, (file) => file.appendFile(lines.join('')));
    } catch (error) {
      if (error instanceof DeadLettersError) throw error;
      const code = codeOf(error);
      throw new DeadLettersError(
        `${NAME} cannot be written beside the dead letters (${code})`,
        'Make the folder writable: the file says which letters were replayed.',
      );
    }
    hashes.forEach((hash) => this.hashes.add(hash));
  }
}

async function use<Result>(path: string, flags: number, work: (file: FileHandle) => Promise<Result>): Promise<Result> {
  const file = await open(path, flags | NO_FOLLOW | NO_WAIT, 0o600);
  try {
    if ((await file.stat()).isFile()) return await work(file);
    throw new DeadLettersError(`${NAME} beside the dead letters is no regular file`, 'Remove it.');
  } finally {
    await file.close();
  }
}

/** Nothing was replayed yet, or it is not known what was. */
function absent(error: unknown): string {
  if (error instanceof DeadLettersError) throw error;
  const code = codeOf(error);
  if (code === 'ENOENT') return '';
  throw new DeadLettersError(
    `${NAME} beside the dead letters cannot be read (${code})`,
    'Make it a regular file of this user: it says which letters were replayed.',
  );
}
