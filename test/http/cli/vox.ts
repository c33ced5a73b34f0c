import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { leash } from '../../support/processes/leash.js';
import { compiled } from '../testing/compiled.js';

/** How a run of the program ended. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  /** What comes through the pipe. */
  readonly input?: string;
}

/** Where the compiled program is. */
export async function program(): Promise<string> {
  return join(await compiled(), 'vox.js');
}

/** Runs the compiled `vox`, with pipes instead of a terminal. */
export async function vox(args: readonly string[], { env = {}, input = '' }: Surroundings = {}): Promise<Ran> {
  const child = leash(
    spawn(process.execPath, [await program(), ...args], {
      env: { PATH: process.env['PATH'], ...env },
      timeout: 60_000,
    }),
  );
  child.stdin.on('error', () => undefined).end(input);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, stdout, stderr };
}
