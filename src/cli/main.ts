#!/usr/bin/env node
import { join } from 'node:path';
import { readEnvFile } from './env-file.js';
import { EXIT_CODE } from './exit-code.js';
import { run } from './run.js';

const { stdin: input, stdout: output, stderr: errors } = process;
const warn = (text: string): void => void errors.write(`${text}\n`);

errors.on('error', () => undefined);
output.on('error', ({ code }: NodeJS.ErrnoException) => {
  // The reader has had enough, as `head` has.
  if (code === 'EPIPE') process.exit(EXIT_CODE.fine);
  warn(`vox: The output cannot be written (${code ?? 'unknown'}). Look at where it goes: is the disk full?`);
  process.exit(EXIT_CODE.wrong);
});

// Nothing is left to wait for, and the command has not ended: that is no success.
process.exitCode = EXIT_CODE.internal;
run(process.argv.slice(2), {
  input,
  output,
  errors,
  isInteractive: Boolean(input.isTTY && output.isTTY),
  ...(errors.isTTY && { progress: errors }),
  env: process.env,
  envFile: readEnvFile(join(process.cwd(), '.env'), warn),
}).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const trace = error instanceof Error ? error.stack : String(error);
    warn(`vox: VOX_CLI_INTERNAL: an error of vox itself. Report it, with the lines below.\n${trace ?? ''}`);
    process.exitCode = EXIT_CODE.internal;
  },
);
