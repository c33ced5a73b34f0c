import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folderOf = (target: string): string => join(import.meta.dirname, 'corpus', target);

/** The inputs of a target that are checked in. */
export function corpusOf(target: string): readonly Buffer[] {
  const folder = folderOf(target);
  return readdirSync(folder)
    .toSorted()
    .map((file) => readFileSync(join(folder, file)));
}

/** Puts other inputs in their place. A file is named by its content. */
export function writeCorpus(target: string, inputs: readonly Buffer[]): void {
  const folder = folderOf(target);
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  for (const input of inputs) {
    const name = createHash('sha256').update(input).digest('hex').slice(0, 12);
    writeFileSync(join(folder, `${name}.bin`), input);
  }
}
