import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { leash } from '../../../support/processes/leash.js';

const ROOT = process.cwd();
const HERE = join(ROOT, 'test', 'slow', 'events', 'one-row');
const NOT_COPIED = ['.git', '.nest-11', 'coverage', 'dist', 'dist-sample', 'dist-tsc', 'node_modules'];
const start = promisify(execFile);

/** A copy of the package in which things can be added. */
export class Checkout {
  private constructor(private readonly folder: string) {}

  static make(): Checkout {
    const folder = mkdtempSync(join(tmpdir(), 'vox-one-row-'));
    for (const name of readdirSync(ROOT).filter((one) => !NOT_COPIED.includes(one)))
      cpSync(join(ROOT, name), join(folder, name), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    return new Checkout(folder);
  }

  /** Puts a file of this folder into the copy. */
  add(template: string, path: string): void {
    cpSync(join(HERE, template), join(this.folder, path));
  }

  /** Puts text behind the only place that has the given one. */
  insert(path: string, behind: string, text: string): void {
    const [before, after, ...more] = this.read(path).split(behind);
    if (after === undefined || more.length > 0) throw new Error(`${path} has not exactly one ${behind}`);
    writeFileSync(join(this.folder, path), before + behind + text + after);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** Runs a program of Node and gives what it prints; throws with all of it when the program fails. */
  async run(...args: readonly string[]): Promise<string> {
    const ended = start(process.execPath, args, {
      cwd: this.folder,
      timeout: 180_000,
      env: { PATH: process.env['PATH'] },
    });
    leash(ended.child);
    return (
      await ended.catch((error: Error & { stdout?: string }) =>
        Promise.reject(new Error(`${error.message}\n${error.stdout}`)),
      )
    ).stdout;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
