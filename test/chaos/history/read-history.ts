import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entry } from './entry.type.js';

/** Every line of every process, in order of time. What a process was about to write when it was killed does not count. */
export async function readHistory(folder: string): Promise<Entry[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.jsonl'));
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  const entries = texts.flatMap((text) => text.split('\n').slice(0, -1)).map((line) => JSON.parse(line) as Entry);
  return entries.sort((one, other) => one.at - other.at);
}
