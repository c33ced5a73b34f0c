import { constants } from 'node:fs';
import { type FileHandle, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { isRecord } from '../../common/is-record.js';
import { DeadLettersError } from './dead-letters.error.js';
import type { Letter, Letters } from './letter.interface.js';

/**
 * The dead letters that `fileDeadLetters` has written, the newest first.
 * @throws DeadLettersError when the folder cannot be read
 */
export async function listFolder(folder: string, limit: number): Promise<Letters> {
  const letters: Letter[] = [];
  try {
    const days = (await readdir(folder)).filter((name) => /^\d{4}-\d\d-\d\d\.jsonl$/.test(name)).toSorted();
    for (const day of days) {
      const file = await openFile(join(folder, day));
      const lines = createInterface({ input: file.createReadStream(), crlfDelay: Infinity });
      for await (const line of lines) letters.push(letterOfLine(line));
    }
  } catch (error) {
    if (error instanceof DeadLettersError) throw error;
    const code = isRecord(error) ? String(error['code']) : 'unknown';
    throw new DeadLettersError(`The folder cannot be read (${code})`, 'Give the one of fileDeadLetters() to --folder.');
  }
  return { letters: letters.toReversed().slice(0, limit), total: letters.length };
}

/** Does not wait for somebody who writes to a pipe. */
async function openFile(path: string): Promise<FileHandle> {
  const file = await open(path, constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0));
  if ((await file.stat()).isFile()) return file;
  await file.close();
  throw new DeadLettersError('The folder holds a file of dead letters that is no regular file', 'Remove it.');
}

/** A line that a crash has cut short is listed too: it stands for a dead letter. */
function letterOfLine(line: string): Letter {
  const parsed = parse(line);
  const text = (name: string): string => (typeof parsed[name] === 'string' ? parsed[name] : '');
  const details = Array.isArray(parsed['details']) ? parsed['details'].map(String) : [];
  const reason = [text('code') || 'broken line', ...details].join('; ');
  return { id: text('key'), event: text('event'), at: text('at'), reason };
}

function parse(line: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(line);
    return isRecord(parsed) ? parsed : {};
  } catch {
    return {};
  }
}
