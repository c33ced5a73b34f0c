import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DocumentServer, serveDocuments } from '../phone/document-server.js';
import { voxInside } from '../cli/vox-inside.js';
import { ask } from './playground-client.js';
import { type Bench, startBench, TOKEN } from './start-bench.js';

describe('who may talk to the playground', () => {
  let server: DocumentServer;
  let bench: Bench;
  beforeAll(async () => {
    server = await serveDocuments();
    bench = await startBench(server.url);
  });
  afterAll(async () => {
    bench.close();
    await server.close();
  });
  const port = (): string => new URL(bench.page.origin).port;
  const start = async (changed: Record<string, string | undefined>) => {
    const headers = Object.entries({ ...bench.page.headers, ...changed }).filter(([, value]) => value !== undefined);
    const { status, body } = await bench.page.post(
      'start-up',
      {},
      Object.fromEntries(headers) as Record<string, string>,
    );
    return [status, (JSON.parse(body) as { code?: string }).code];
  };
  const REFUSED = [403, 'VOX_PLAYGROUND_REFUSED'];

  it('answers its own page under each name of the loopback interface', async () => {
    for (const name of ['127.0.0.1', 'localhost', '[::1]']) {
      const host = `${name}:${port()}`;
      expect(await start({ Host: host, Origin: `http://${host}` })).toEqual([200, undefined]);
    }
  });

  it.each(['evil.example', '127.0.0.1', 'localhost:1', '127.0.0.1.evil.example', 'LOCALHOST', '169.254.169.254', ''])(
    'refuses the host %j: a name was bound to this address',
    async (name) => {
      const host = name.includes(':') || name === '127.0.0.1' ? name : `${name}:${port()}`;
      expect(await start({ Host: host, Origin: `http://${host}` })).toEqual(REFUSED);
      const page = await ask(bench.page.origin, '/', { headers: { Host: host } });
      expect([page.status, page.body]).toEqual([403, expect.not.stringContaining('index')]);
    },
  );

  it.each([
    ['another site', { Origin: 'http://evil.example', 'Sec-Fetch-Site': 'cross-site' }],
    ['another origin that claims to be the same site', { Origin: 'http://evil.example' }],
    ['another port of this machine', { Origin: 'http://127.0.0.1:1', 'Sec-Fetch-Site': 'same-site' }],
    ['a sandboxed frame', { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }],
    ['a page without an origin', { Origin: undefined }],
    ['no browser', { 'Sec-Fetch-Site': undefined }],
    ['a link of another page', { 'Sec-Fetch-Site': 'none' }],
  ])('refuses a POST of %s', async (_who, headers) => expect(await start(headers)).toEqual(REFUSED));

  it.each([[undefined], [''], ['x'], [TOKEN]])('refuses the token %j', async (token) => {
    const headers: Record<string, string | undefined> = { 'vox-playground-token': token };
    expect(await start(headers)).toEqual([401, 'VOX_PLAYGROUND_TOKEN']);
    const { 'vox-playground-token': _, ...rest } = bench.page.headers;
    const stream = await ask(bench.page.origin, '/api/stream', {
      headers: { ...rest, ...(token !== undefined && { 'vox-playground-token': token }) },
    });
    expect(stream.status).toBe(401);
  });

  it('takes JSON alone, which no form of another page can send', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', undefined]) {
      expect(await start({ 'Content-Type': type })).toEqual([415, 'VOX_PLAYGROUND_INPUT']);
    }
    const broken = await ask(bench.page.origin, '/api/start-up', {
      method: 'POST',
      headers: bench.page.headers,
      body: '{',
    });
    expect(broken.status).toBe(400);
    const preflight = await ask(bench.page.origin, '/api/start-up', { method: 'OPTIONS', headers: bench.page.headers });
    expect([
      preflight.status,
      Object.keys(preflight.headers).filter((name) => name.startsWith('access-control')),
    ]).toEqual([405, []]);
  });

  it('serves four files, and nothing by odd paths', async () => {
    const paths = ['/', '/app.js', '/app.css', '/licenses.txt'];
    for (const path of paths) {
      const { status, body, headers } = await ask(bench.page.origin, path);
      expect([status, body]).toEqual([200, path]);
      expect(headers).toMatchObject({
        'content-security-policy': expect.stringMatching(
          /^default-src 'none'; script-src 'self'.*trusted-types 'none'$/,
        ),
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      });
      expect(headers).not.toHaveProperty('access-control-allow-origin');
    }
    const odd = [
      '/../package.json',
      '/%2e%2e/package.json',
      '//app.js',
      '/app.js?raw',
      '/app.js/',
      '/__proto__',
      '/app.js%00',
    ];
    for (const path of [...odd, '/..\\package.json', '/@fs/etc/passwd', '/index.html']) {
      expect([path, (await ask(bench.page.origin, path)).status]).toEqual([path, 404]);
    }
    expect((await ask(bench.page.origin, '/', { method: 'POST' })).status).toBe(405);
  });

  it('refuses what is no operation, and what does not fit one', async () => {
    for (const name of ['__proto__', 'constructor', 'inbox', '../start-up', '']) {
      expect((await bench.page.post(name, {})).status).toBe(404);
    }
    expect((await bench.page.post('inbox.open', { entry: 'x' })).body).toContain('entry has no value that works');
    expect((await bench.page.post('inbox.open', { entry: 1, other: 1 })).body).toContain('is not an option');
    expect((await bench.page.post('inbox.open', [])).status).toBe(400);
    expect((await bench.page.post('event.sample', { event: 'sms.mo', version: 'v9' })).status).toBe(400);
  });

  it.each([
    ['http://example.com/', 'VOX_PLAYGROUND_TARGET'],
    ['http://169.254.169.254/latest/meta-data/', 'VOX_PLAYGROUND_TARGET'],
    ['http://127.0.0.1:1/', 'VOX_PLAYGROUND_TARGET'],
    ['http://[fe80::1]/', 'VOX_PLAYGROUND_TARGET'],
    ['http://2130706433:1/', 'VOX_PLAYGROUND_TARGET'],
    ['file:///etc/passwd', 'VOX_PLAYGROUND_INPUT'],
  ])('sends nothing to %s', async (url, code) => {
    const who = { from: '+12025550188', to: '+12025550123' };
    const resent = { method: 'GET', url, headers: [], body: '', credential: 'missing' } as const;
    const event = { event: 'sms.mo', version: 'v1', url, method: 'POST', params: {}, credential: 'right' } as const;
    await expect(bench.page.do('call.dial', { ...who, url, time: 'virtual' })).rejects.toMatchObject({ code });
    await expect(bench.page.do('inbox.resend', resent)).rejects.toMatchObject({ code });
    await expect(bench.page.do('event.send', event)).rejects.toMatchObject({ code });
  });

  it('does not follow a redirect', async () => {
    server.pages({ '*': () => ({ status: 302, headers: { location: 'http://169.254.169.254/' } }) });
    const url = `${server.url}/`;
    const { status } = await bench.page.do('inbox.resend', {
      method: 'GET',
      url,
      headers: [],
      body: '',
      credential: 'right',
    });
    expect([status, server.asked.length]).toEqual([302, 1]);
  });
});

describe('what the command line refuses', () => {
  it.each([
    [['--url', 'http://192.0.2.1/'], /outside of this machine.*--allow-remote/],
    [['--url', 'http://169.254.169.254/', '--allow-remote'], /link-local/],
    [['--url', 'http://no-such-host.invalid/'], /not known/],
    [['--url', 'http://u:p@127.0.0.1/'], /credentials/],
    [[], /--url is missing/],
    [['--url', 'http://127.0.0.1/', '--port', '70000'], /--port/],
  ])('%j', async (args, message) => {
    const { code, stderr } = await voxInside(['playground', ...args]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
  });
});
