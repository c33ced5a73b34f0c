import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { leash } from '../../support/processes/leash.js';
import { program } from '../cli/vox.js';
import { ask, PlaygroundClient } from './playground-client.js';

const TARGET = 'http://127.0.0.1:1/webhooks/vox';

describe('vox playground as a program', () => {
  let folder: string;
  let main: string;
  beforeAll(async () => {
    // The package as it is installed: the program behind a link of `.bin`, the page beside it.
    folder = mkdtempSync(join(tmpdir(), 'vox-package-'));
    const page = join(folder, 'dist', 'playground');
    mkdirSync(page, { recursive: true });
    for (const name of ['index.html', 'app.js', 'app.css', 'licenses.txt']) writeFileSync(join(page, name), name);
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'nestjs-vox-webhooks', type: 'module' }));
    writeFileSync(join(folder, 'dist', 'vox.js'), `import ${JSON.stringify(await program())};`);
    mkdirSync(join(folder, '.bin'));
    main = join(folder, '.bin', 'vox');
    symlinkSync(join(folder, 'dist', 'vox.js'), main);
    // The program may have to be built first.
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('prints its addresses, serves the page, and ends with 0 when it is interrupted', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const args = [
      'playground',
      '--url',
      TARGET,
      '--port',
      String(port),
      '--proxy-port',
      '0',
      '--bearer',
      'a-secret-token',
    ];
    const child = leash(spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'inherit'] }));
    const lines: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      lines.push(line);
      if (line.startsWith('Target')) break;
    }
    const [, address = '', token] =
      /^Playground: +(http:\/\/127\.0\.0\.1:\d+)\/#token=([\w-]{32})$/.exec(lines[0] ?? '') ?? [];
    expect(Number(new URL(address).port)).toBeGreaterThan(port);
    expect([lines[1], lines[2]]).toEqual([
      expect.stringMatching(/^Recording proxy: http:\/\/127\.0\.0\.1:\d+$/),
      `Target:          ${TARGET}`,
    ]);
    expect(lines.join()).not.toContain('a-secret-token');
    expect((await ask(address, '/')).body).toBe('index.html');
    const headers = { 'Content-Type': 'application/json', Origin: address, 'Sec-Fetch-Site': 'same-origin' };
    const start = await ask(address, '/api/start-up', {
      method: 'POST',
      headers: { ...headers, 'vox-playground-token': token ?? '' },
      body: '{}',
    });
    expect([start.status, start.body.includes('a-secret-token')]).toEqual([200, false]);
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
    taken.close();
  });

  it('waits for no server that does not answer when it is interrupted', async () => {
    const asked = createServer().listen(0, '127.0.0.1');
    await once(asked, 'listening');
    const url = `http://127.0.0.1:${(asked.address() as AddressInfo).port}/`;
    const args = [main, 'playground', '--url', url, '--no-auth', '--port', '0', '--no-proxy'];
    const child = leash(spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] }));
    const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    const page = new PlaygroundClient(line.replace(/^Playground: +/, ''));
    const requested = once(asked, 'request');
    await page.do('call.dial', { from: '1', to: '2', time: 'virtual' });
    await requested;
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
    asked.close().closeAllConnections();
  }, 10_000);

  it('says that the page was not built, and what to do', async () => {
    rmSync(join(folder, 'dist', 'playground'), { recursive: true });
    const child = leash(spawn(process.execPath, [main, 'playground', '--url', TARGET]));
    const [stderr, ended] = await Promise.all([text(child.stderr), once(child, 'close')]);
    expect(stderr).toBe('vox: The page was not built: dist/playground is missing. In a clone, run npm run build.\n');
    expect(ended).toEqual([1, null]);
  });
});
