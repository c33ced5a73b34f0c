import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A process of the sample. */
export interface Child {
  readonly name: string;
  readonly process: ChildProcess;
  /** Resolves when it has ended, with the words for how. */
  readonly ended: Promise<string>;
}

/** Starts one, and prints what it prints behind its name. */
export function startChild(name: string, file: string, env: NodeJS.ProcessEnv): Child {
  const program = fileURLToPath(new URL(`../${file}`, import.meta.url));
  const child = spawn(process.execPath, [program], {
    env: { ...env, ...(!process.stdout.isTTY && { NO_COLOR: '1' }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    createInterface(stream).on('line', (line) => console.log(`[${name}] ${line}`));
  }
  const ended = new Promise<string>((resolve) => {
    child.once('close', (code, signal) => resolve(signal ?? `code ${code}`));
  });
  return { name, process: child, ended };
}
