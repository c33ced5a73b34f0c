import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { TOKEN, WEBHOOKS } from '../consumers/webhooks.mjs';

/** Starts the compiled application with the two variables, sends it webhooks, and ends it; its handler has to have logged one. */
export async function answered(folder, program) {
  const port = await freePort();
  const env = { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1', VOX_TOKEN: TOKEN };
  // The second application of a monorepo reads `port`, every other one `PORT`.
  const ports = { PORT: String(port), port: String(port) };
  const child = spawn(process.execPath, [program], {
    cwd: folder,
    env: { ...env, ...ports, VOX_PASSWORD: 'a-password' },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (printed += text));
  const ended = once(child, 'close');
  try {
    const url = `http://localhost:${port}/webhooks/vox`;
    await listening(url, child);
    await WEBHOOKS['a refused credential'](url);
    await WEBHOOKS['a receipt'](url);
    assert.match(printed, /\[SmsDlrHandler\] sms\.dlr \S+/);
  } catch (error) {
    throw new Error(`${error}\n${printed}`, { cause: error });
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
}

async function listening(url, child) {
  for (let tries = 0; tries < 600 && child.exitCode === null; tries += 1) {
    if (await fetch(url).catch(() => undefined)) return;
    await sleep(100);
  }
  throw new Error('the application does not listen');
}

async function freePort() {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
