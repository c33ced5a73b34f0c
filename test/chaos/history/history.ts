import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Happening } from './entry.type.js';

/**
 * Writes what happens, one line each. A line is with the kernel before the call returns, and in append mode no other
 * process can cut into it: SIGKILL takes nothing away that was noted.
 */
export class History {
  private readonly file: number;

  constructor(folder: string, name: string) {
    this.file = openSync(join(folder, `${name}.jsonl`), 'a');
  }

  note(happening: Happening): void {
    const at = Number(process.hrtime.bigint()) / 1e6;
    writeSync(this.file, `${JSON.stringify({ ...happening, at })}\n`);
  }

  close(): void {
    closeSync(this.file);
  }
}
