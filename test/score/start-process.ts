import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const HOOK = new URL('./ts-hook.mjs', import.meta.url).href;

/** A TypeScript program in a process of its own, up and listening. */
export interface ChildServer {
  readonly child: ChildProcess;
  readonly port: number;
  /** Sends a message and resolves with the answer; `undefined` if the process died first. */
  ask(question: string, timeout?: number): Promise<Record<string, unknown> | undefined>;
}

/** Starts a program that sends `{ port }` once it listens. What it prints goes to this process's stderr. */
export async function startProcess(program: URL, args: readonly string[]): Promise<ChildServer> {
  const child = fork(fileURLToPath(program), [...args], {
    execArgv: ['--import', HOOK],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const gone = once(child, 'exit').then(() => undefined);
  const first = await Promise.race([once(child, 'message'), gone]);
  const [{ port }] = (first ?? [{}]) as [{ port?: number }];
  if (port === undefined) throw new Error(`${program.pathname} ended before it listened`);
  return {
    child,
    port,
    async ask(question, timeout = 10_000) {
      if (!child.connected) return undefined;
      const answer = once(child, 'message').then(([message]) => message as Record<string, unknown>);
      child.send(question);
      const patience = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), timeout).unref());
      return Promise.race([answer, gone, patience]);
    },
  };
}

/** Ends a child process and waits until it is gone. */
export async function stopProcess({ child }: ChildServer): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
