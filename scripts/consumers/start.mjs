import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { TOKEN } from './webhooks.mjs';

/**
 * Starts the compiled application of a folder with a program, and waits until it listens. It is killed after a minute.
 * @throws Error with all that it printed, when it ends instead
 */
export async function start(folder, [program, ...args]) {
  const child = spawn(program, args, {
    cwd: folder,
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      NO_COLOR: '1',
      VOX_TOKEN: TOKEN,
      VOX_PASSWORD: 'a-password-of-the-portal',
    },
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), 60_000);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (printed += text));
  }
  const ended = once(child, 'close').finally(() => clearTimeout(timer));
  const url = await Promise.race([listening(child), ended.then(() => undefined)]);
  if (url === undefined) throw new Error(`the application ended before it listened\n${printed}`);
  return {
    url,
    /** All that it has printed. */
    printed: () => printed,
    /** Sends SIGTERM, and gives back the signal that it ended by. */
    async stop() {
      child.kill('SIGTERM');
      const [, signal] = await ended;
      return signal;
    },
    kill: () => child.kill('SIGKILL'),
  };
}

async function listening(child) {
  for await (const line of createInterface(child.stdout)) {
    if (line.startsWith('listens ')) return new URL('/webhooks/vox', line.slice('listens '.length)).href;
  }
  return undefined;
}
