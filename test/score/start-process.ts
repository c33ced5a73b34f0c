import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { leash } from '../support/processes/leash.js';

const HOOK = new URL('./ts-hook.mjs', import.meta.url).href;

/** A TypeScript program in a process of its own, up and listening. */
export interface ChildServer {
  readonly child: ChildProcess;
  readonly port: number;
  /** Sends a message and resolves with the answer; `undefined` if the process died first. */
  ask(question: string, timeout?: number): Promise<Record<string, unknown> | undefined>;
}

/** How a program is run, beyond what every one needs. */
export interface ProcessOptions {
  /** More flags of Node. */
  readonly execArgv?: readonly string[];
  /** Default: the environment of this process. */
  readonly env?: NodeJS.ProcessEnv;
}

/**
 * Starts a program that sends `{ port }` once it listens. What it prints goes to this process's stderr.
 * @throws Error when it ends instead, or sends `{ error }` with the reason
 */
export async function startProcess(
  program: URL,
  args: readonly string[],
  { execArgv = [], env = process.env }: ProcessOptions = {},
): Promise<ChildServer> {
  const child = leash(
    fork(fileURLToPath(program), [...args], {
      execArgv: ['--import', HOOK, ...execArgv],
      env,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    }),
  );
  const gone = once(child, 'exit').then(() => undefined);
  const first = await Promise.race([once(child, 'message'), gone]);
  const [{ port, error }] = (first ?? [{}]) as [{ port?: number; error?: string }];
  if (port === undefined) throw new Error(error ?? `${program.pathname} ended before it listened`);
  return {
    child,
    port,
    async ask(question, timeout = 45_000) {
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
