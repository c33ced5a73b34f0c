import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeOf } from '../../common/code-of.js';
import { NO_WAIT } from '../../common/open-flags.js';
import { DeadLettersError } from './dead-letters.error.js';
import { linesOf } from './lines-of.js';

/** One dead letter as it stands in its file. */
export interface LetterLine {
  /** Name of the file, and number of the line. */
  readonly place: string;
  readonly line: string;
  /** Hash of the line, by which a letter that was replayed is known again. */
  readonly hash: string;
}

/**
 * The dead letters that `fileDeadLetters` has written to a folder, or to one file of it, in the order of their arrival.
 * Letters that come later are not read: a replayed event may become a new one.
 * @throws DeadLettersError when the folder or file cannot be read
 */
export async function* letterLines(place: string): AsyncGenerator<LetterLine> {
  for (const [path, size] of await sizesOf(await filesOf(place))) {
    if (size === 0) continue;
    const input = (await openFile(path)).createReadStream({ end: size - 1 });
    let number = 0;
    try {
      for await (const line of linesOf(input)) {
        number++;
        if (line === '') continue;
        yield {
          place: `${basename(path)}:${number}`,
          line,
          hash: createHash('sha256').update(line).digest('hex').slice(0, 32),
        };
      }
    } finally {
      input.destroy();
    }
  }
}

/**
 * The folder of a folder or a file.
 * @throws DeadLettersError when it is not there
 */
export async function folderOf(place: string): Promise<string> {
  return (await stat(place).catch(unreadable)).isFile() ? dirname(place) : place;
}

function unreadable(error: unknown): never {
  const code = codeOf(error);
  throw new DeadLettersError(`The folder cannot be read (${code})`, 'Give the one of fileDeadLetters() to --folder.');
}

async function filesOf(place: string): Promise<string[]> {
  if ((await folderOf(place)) !== place) return [place];
  const names = (await readdir(place).catch(unreadable)).filter((name) => /^\d{4}-\d\d-\d\d\.jsonl$/.test(name));
  return names.toSorted().map((name) => join(place, name));
}

async function sizesOf(paths: readonly string[]): Promise<(readonly [string, number])[]> {
  return Promise.all(paths.map(async (path) => [path, sizeOf(path, await stat(path).catch(unreadable))] as const));
}

function sizeOf(path: string, stats: Awaited<ReturnType<typeof stat>>): number {
  if (stats.isFile()) return Number(stats.size);
  throw new DeadLettersError(
    `The folder holds ${basename(path)}, a file of dead letters that is no regular file`,
    'Remove it.',
  );
}

/** Does not wait for somebody who writes to a pipe. */
function openFile(path: string): Promise<FileHandle> {
  return open(path, constants.O_RDONLY | NO_WAIT).catch(unreadable);
}
