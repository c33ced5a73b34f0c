import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { leash } from '../../../support/processes/leash.js';
import { program } from '../../../http/cli/vox.js';
import { builtPage } from './built-page.js';

/** A running `vox playground`. */
export interface Playground {
  /** Address of the page, with the token. */
  readonly address: string;
  /** All that was printed so far. */
  readonly output: () => string;
  stop(): Promise<void>;
}

/** Starts the command on free ports, against a server that knows the token. */
export async function startPlayground(url: string, token: string, args: readonly string[] = []): Promise<Playground> {
  await builtPage();
  const child = leash(
    spawn(process.execPath, [await program(), 'playground', '--url', url, '--port', '0', ...args], {
      env: { PATH: process.env['PATH'], VOX_TOKEN: token },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
  let text = '';
  const address = await new Promise<string>((resolve, reject) => {
    const take = (chunk: Buffer): void => {
      text += chunk.toString();
      const [found] = /http:\S+#token=[\w-]+/.exec(text) ?? [];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('exit', () => reject(new Error(`the playground ended: ${text}`)));
  });
  return {
    address,
    output: () => text,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
