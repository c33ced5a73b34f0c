import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { run } from '../../../src/cli/run.js';
import type { Ran, Surroundings } from './vox.js';

/** Runs a command line in this process: for tables of many, where starting a program for each would take minutes. */
export async function voxInside(args: readonly string[], { env = {}, input = '' }: Surroundings = {}): Promise<Ran> {
  const [typed, output, errors] = [new PassThrough(), new PassThrough(), new PassThrough()];
  typed.end(input);
  const read = Promise.all([text(output), text(errors)]);
  const code = await run(args, { input: typed, output, errors, isInteractive: false, env });
  output.end();
  errors.end();
  const [stdout, stderr] = await read;
  return { code, stdout, stderr };
}
