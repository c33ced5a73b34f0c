import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { descendantsOf } from '../../../scripts/processes/kill-tree.mjs';
import { leash, watchdog } from '../../support/processes/leash.js';

const JEST = [
  '--experimental-vm-modules',
  'node_modules/jest/bin/jest.js',
  '--selectProjects=slow',
  '--cacheDirectory=node_modules/.cache/jest',
];

/** A run of Jest inside of this one, with a folder of its own for temporary files. */
export class JestRun {
  output = '';
  private readonly folder = mkdtempSync(join(tmpdir(), 'vox-jest-'));
  private readonly child: ChildProcess;

  constructor(...args: readonly string[]) {
    watchdog.watchFolder(this.folder);
    const env = { ...process.env, TMPDIR: this.folder };
    const child = spawn(process.execPath, [...JEST, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (this.output += String(text)));
    this.child = leash(child);
  }

  /** Everything that it has started and that runs, by process id; names are those of the programs. */
  running(): ReadonlyMap<number, string> {
    return new Map(descendantsOf(Number(this.child.pid)).map(({ pid, name }) => [pid, name]));
  }

  /** Folders of its servers. */
  folders(): string[] {
    return readdirSync(this.folder).filter((name) => name.startsWith('vox-redis-'));
  }

  /** `kill -9`, of Jest alone. */
  kill(): void {
    this.child.kill('SIGKILL');
  }

  /** Resolves with the exit status. */
  async ended(): Promise<number | null> {
    if (this.child.exitCode === null) await once(this.child, 'exit');
    return this.child.exitCode;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10 });
    watchdog.forgetFolder(this.folder);
  }
}
