import { constants, type Stats } from 'node:fs';
import { access, type FileHandle, lstat, mkdir, open, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from '../../common/code-of.js';
import { NO_FOLLOW, NO_WAIT } from '../../common/open-flags.js';
import { VoxConfigError } from '../../common/vox-config.error.js';
import type { DeadLetterSink } from '../../ports/dead-letter-sink.interface.js';
import type { DeadLetter } from '../../ports/dead-letter.interface.js';
import { type Flaw, flawOfPlace, type PlaceKind } from './flaw-of-place.js';

/** How long a line may take to be written, in milliseconds. */
const MOMENT = 5;
/** A file of a day. */
const NAME = /^\d{4}-\d\d-\d\d\.jsonl$/;

/** Where somebody else has put a link or a pipe, nothing is written. */
const FLAGS = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | NO_FOLLOW | NO_WAIT;

/**
 * Appends dead letters to `<folder>/<day>.jsonl`, one JSON object a line, readable by the owner only. A letter counts as
 * stored when the disk has it. The files hold the events as they came, so treat the folder as personal data.
 *
 * The folder is made if it is missing, with mode 0700; one that exists may be no symbolic link and not open for everybody to
 * write. Files have to be this user's alone: regular, no link, mode 0600. The folder and its files from today on are looked
 * at when the application starts, and each file again when it is written to.
 *
 * @throws VoxConfigError for a folder that is no path; when the application starts, for a place that is not as said above
 * @example deadLetters: fileDeadLetters('./dead-letters')
 */
export function fileDeadLetters(folder: string): DeadLetterSink {
  if (typeof folder !== 'string' || folder === '')
    throw refused('the folder', { problem: 'is missing', remedy: "Write fileDeadLetters('./dead-letters')." });
  return new FileDeadLetters(resolve(folder));
}

class FileDeadLetters implements DeadLetterSink {
  /** One letter after the other is written, so that each sees where the last one ended; the disk may take them at once. */
  private written: Promise<unknown> = Promise.resolve();

  /** @param folder without a slash at its end, which would follow a link */
  constructor(private readonly folder: string) {}

  /** @throws VoxConfigError */
  async open(): Promise<void> {
    try {
      await this.ensureFolder();
      await access(this.folder, constants.W_OK | constants.X_OK);
      const today = fileOf(new Date().toISOString());
      for (const name of await readdir(this.folder)) {
        if (NAME.test(name) && name >= today) judge(`the file ${name}`, 'file', await lstat(join(this.folder, name)));
      }
    } catch (error) {
      if (error instanceof VoxConfigError) throw error;
      const problem = `cannot be made or written to (${codeOf(error)})`;
      throw refused('the folder', { problem, remedy: 'Give a folder that the user of this process may write to.' });
    }
  }

  /** @throws VoxConfigError for a file or folder that nothing may be written to */
  async put(letter: DeadLetter): Promise<void> {
    await this.ensureFolder();
    const name = fileOf(letter.at);
    const path = join(this.folder, name);
    const file = await open(path, FLAGS, 0o600).catch((error) => explain(`the file ${name}`, 'file', path, error));
    try {
      const line = `${JSON.stringify(letter)}\n`;
      const append = (): Promise<void> => this.append(name, file, line);
      const appended = (this.written = this.written.then(append, append));
      await appended;
      await file.sync();
    } finally {
      await file.close();
    }
  }

  private async append(name: string, file: FileHandle, line: string): Promise<void> {
    // What was opened is judged, not what had its name a moment before.
    const stats = await file.stat();
    judge(`the file ${name}`, 'file', stats);
    const bytes = Buffer.from((await isCutShort(file, stats)) ? `\n${line}` : line);
    // One call: what is appended in several is mixed with what other processes append.
    const { bytesWritten } = await file.write(bytes);
    if (bytesWritten < bytes.length)
      throw new Error(`the file ${name} took only a part of the letter: is the disk full?`);
  }

  private async ensureFolder(): Promise<void> {
    const { folder } = this;
    const mode = 0o700;
    await mkdir(folder, { recursive: true, mode }).catch((error) => explain('the folder', 'folder', folder, error));
    judge('the folder', 'folder', await lstat(folder));
  }
}

/**
 * Whether the last line has no end: the disk was full, or a process ended within it. Where another process is just writing
 * one, the file grows.
 */
async function isCutShort(file: FileHandle, { size }: Stats): Promise<boolean> {
  if (size === 0) return false;
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  if (buffer.toString() === '\n') return false;
  await sleep(MOMENT);
  return (await file.stat()).size === size;
}

/** The system has refused a place: often for what stands there. */
async function explain(place: string, kind: PlaceKind, path: string, error: unknown): Promise<never> {
  const stats = await lstat(path).catch(() => undefined);
  if (stats) judge(place, kind, stats);
  throw error;
}

/** @throws VoxConfigError for a place that nothing may be written to */
function judge(place: string, kind: PlaceKind, stats: Stats): void {
  const flaw = flawOfPlace(stats, kind);
  if (flaw) throw refused(place, flaw);
}

/** @param at a point in time in ISO 8601 */
function fileOf(at: string): string {
  const name = `${at.slice(0, 10)}.jsonl`;
  if (!NAME.test(name)) throw new TypeError('the time of a dead letter is not in ISO 8601');
  return name;
}

function refused(place: string, { problem, remedy }: Flaw): VoxConfigError {
  return new VoxConfigError('deadLetters', `${place} ${problem}`, remedy);
}
