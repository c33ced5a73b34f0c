import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { leash } from '../../support/processes/leash.js';

/** An application of another kind in a process of its own. */
export interface Foreign {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts a program that prints `listening <port>` on its first line. */
export async function startForeign(command: string, file: string, token: string): Promise<Foreign> {
  const child: ChildProcess = leash(
    spawn(command, [file], { env: { ...process.env, IVR_TOKEN: token }, stdio: ['ignore', 'pipe', 'inherit'] }),
  );
  const port = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const found = /listening (\d+)/.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.on('error', reject);
    child.on('exit', () => reject(new Error(`${command} ${file} ended: ${text}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
