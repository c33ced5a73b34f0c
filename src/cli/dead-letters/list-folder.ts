import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
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
      const lines = createInterface({ input: createReadStream(join(folder, day)), crlfDelay: Infinity });
      for await (const line of lines) letters.push(letterOfLine(line));
    }
  } catch (error) {
    const code = isRecord(error) ? String(error['code']) : 'unknown';
    throw new DeadLettersError(`The folder cannot be read (${code})`, 'Give the one of fileDeadLetters() to --folder.');
  }
  return { letters: letters.toReversed().slice(0, limit), total: letters.length };
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
