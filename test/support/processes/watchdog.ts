import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../../scripts/processes/watchdog.process.mjs', import.meta.url));

/** A process beside this one that outlives it, ends what it was told of, and is gone then. */
export class Watchdog {
  private program: ChildProcess | undefined;

  /** Ends a process and all that it has started, should this one end first. */
  watch(child: ChildProcess): void {
    if (child.pid === undefined) return;
    const entry = `process ${child.pid}`;
    this.tell(`+${entry}`);
    child.once('exit', () => this.forget(entry));
  }

  /** Removes a folder, unless this process does. */
  watchFolder(path: string): void {
    this.tell(`+folder ${path}`);
  }

  forgetFolder(path: string): void {
    this.forget(`folder ${path}`);
  }

  /** Ends now what it was told of. Resolves when that is done. */
  async end(): Promise<void> {
    const { program } = this;
    this.program = undefined;
    if (!program || program.exitCode !== null) return;
    const gone = once(program, 'exit');
    program.ref();
    program.stdin?.end();
    await gone;
  }

  private forget(entry: string): void {
    this.program?.stdin?.write(`-${entry}\n`);
  }

  private tell(line: string): void {
    this.program ??= start();
    this.program.stdin?.write(`${line}\n`);
  }
}

/** Ctrl-C must not reach it, and nobody waits for it. */
function start(): ChildProcess {
  const program = spawn(process.execPath, [PROGRAM], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  program.stdin.on('error', () => undefined);
  program.unref();
  const input: object = program.stdin;
  if ('unref' in input && typeof input.unref === 'function') input.unref();
  return program;
}
