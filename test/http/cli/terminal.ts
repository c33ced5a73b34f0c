import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { toolPath } from '../../../scripts/tools/find-tool.mjs';
import { leash } from '../../support/processes/leash.js';
import { program } from './vox.js';

/** Of 20 ms: 45 seconds. */
const TURNS = 2_250;

/** `vox` in a real pseudo-terminal, with somebody who reads and types. */
export class Terminal {
  private raw = '';
  private seen = 0;
  private readonly exit: Promise<number | null>;

  private constructor(private readonly child: ChildProcessWithoutNullStreams) {
    child.stdout.on('data', (chunk: Buffer) => (this.raw += chunk.toString('utf8')));
    child.stdin.on('error', () => undefined);
    this.exit = new Promise((resolve) => child.once('close', resolve));
  }

  static async open(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Terminal> {
    const words = [process.execPath, await program(), ...args].map((word) => `'${word.replaceAll("'", `'\\''`)}'`);
    const command = ['--quiet', '--flush', '--return', '--command', words.join(' '), '/dev/null'];
    const surroundings = { PATH: process.env['PATH'], TERM: 'xterm', SHELL: '/bin/sh', ...env };
    return new Terminal(leash(spawn(toolPath('script'), command, { env: surroundings, timeout: 60_000 })));
  }

  /** Bytes as the terminal got them. */
  get bytes(): string {
    return this.raw;
  }

  /** What is to be read on the screen. */
  get screen(): string {
    return stripVTControlCharacters(this.raw).replaceAll('\r', '');
  }

  /** Waits until a text appears, behind the one seen last. */
  async see(text: string): Promise<void> {
    for (let turn = 0; turn < TURNS; turn++) {
      const at = this.screen.indexOf(text, this.seen);
      if (at >= 0) return void (this.seen = at + text.length);
      await wait(20);
    }
    throw new Error(`never saw ${JSON.stringify(text)}; the screen shows ${JSON.stringify(this.screen)}`);
  }

  type(keys: string): void {
    this.child.stdin.write(keys);
  }

  /** The exit code of the program. */
  ended(): Promise<number | null> {
    return this.exit;
  }
}
