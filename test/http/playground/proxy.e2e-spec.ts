import { afterEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { startEcho, startRaw } from './echo-server.js';
import { ask } from './playground-client.js';
import { type Bench, startBench, TOKEN } from './start-bench.js';

/** Sends bytes, and reads the answer until the connection ends. */
async function exchange(origin: string, bytes: readonly (string | Buffer)[]): Promise<Buffer> {
  const { port, hostname } = new URL(origin);
  const socket = connect(Number(port), hostname);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  for (const part of bytes) socket.write(part);
  await once(socket, 'close');
  return Buffer.concat(chunks);
}

const headOf = (bytes: Buffer): string[] => bytes.toString('latin1').split('\r\n\r\n')[0]?.split('\r\n') ?? [];
const bodyOf = (bytes: Buffer): Buffer => bytes.subarray(bytes.indexOf('\r\n\r\n') + 4);

describe('the recording proxy', () => {
  const closing: (() => unknown)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });
  const bench = async (url: string): Promise<Bench> => {
    const started = await startBench(`${url}/webhooks/vox`);
    closing.push(() => started.close());
    return started;
  };
  const entries = async ({ page }: Bench) => (await page.do('inbox.list', { source: 'proxy' })).entries;

  it('keeps case, order, doubles and bytes of both sides, whatever the host name', async () => {
    const body = Buffer.concat([Buffer.from([0, 1, 255, 13, 10]), randomBytes(1_048_576)]);
    const given = [
      'HTTP/1.1 207 Of Course',
      'X-b: 1',
      'x-B: 2',
      'Set-Cookie: a=1',
      'set-cookie: b=2',
      'ConTent-Length: 5',
    ];
    const raw = await startRaw(
      Buffer.from(`${given.join('\r\n')}\r\nConnection: close\r\n\r\n\u0000\u0001ab\u00ff`, 'latin1'),
    );
    closing.push(() => raw.close());
    const started = await bench(raw.url);
    const sent = [
      'POST /webhooks/vox/sms.mo?b=%2e%2E&a=//x HTTP/1.1',
      'Host: my-tunnel.example',
      'X-Zeta: 1',
      'aLPHA: 2',
      'X-Zeta: 3',
      `authorization: Bearer ${TOKEN}`,
      `Content-Length: ${body.length}`,
      'Connection: close',
    ];
    const answer = await exchange(started.proxy, [`${sent.join('\r\n')}\r\n\r\n`, body]);
    expect(headOf(raw.bytes())).toEqual(sent);
    expect(bodyOf(raw.bytes()).equals(body)).toBe(true);
    expect(headOf(answer).slice(0, given.length)).toEqual(given);
    expect(bodyOf(answer)).toEqual(Buffer.from('\u0000\u0001ab\u00ff', 'latin1'));
    const [head] = await entries(started);
    const entry = await started.page.do('inbox.open', { entry: head?.entry ?? 0 });
    expect(entry).toMatchObject({
      path: '/webhooks/vox/sms.mo?b=%2e%2E&a=//x',
      event: 'sms.mo',
      status: 207,
      replays: false,
    });
    expect(entry.request.headers.map(([name]) => name)).toEqual(sent.slice(1).map((line) => line.split(':')[0]));
    expect(entry.request.body).toMatchObject({ bytes: body.length, isCut: true, isBinary: true });
    expect(entry.answer?.headers).toContainEqual(['Set-Cookie', '***']);
    expect(JSON.stringify(entry)).not.toContain(TOKEN);
  });

  it('keeps chunks, and answers without a length', async () => {
    const raw = await startRaw(
      Buffer.from('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n'),
    );
    closing.push(() => raw.close());
    const started = await bench(raw.url);
    const head = 'POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n';
    const answer = await exchange(started.proxy, [head, '5\r\nhello\r\n', '2\r\n!!\r\n0\r\n\r\n']);
    expect(bodyOf(raw.bytes()).toString()).toMatch(/^(5\r\nhello\r\n2\r\n!!|7\r\nhello!!)\r\n0\r\n\r\n$/);
    expect(bodyOf(answer).toString()).toBe('3\r\nabc\r\n0\r\n\r\n');
    const entry = (await entries(started))[0]?.entry ?? 0;
    const opened = await started.page.do('inbox.open', { entry });
    expect([opened.request.body.text, opened.answer?.body.text]).toEqual(['hello!!', 'abc']);
  });

  it('does not wait for a target that switches protocols', async () => {
    const raw = await startRaw(
      Buffer.from('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n'),
    );
    closing.push(() => raw.close());
    const started = await bench(raw.url);
    const answer = await exchange(started.proxy, [
      'GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n',
    ]);
    expect(headOf(answer)[0]).toBe('HTTP/1.1 502 Bad Gateway');
    const { page } = started;
    const { call } = await page.do('call.dial', { from: '1', to: '2', time: 'virtual', url: `${raw.url}/` });
    await page.until((push) => push.kind === 'call' && push.change.type === 'now' && push.change.now.state === 'ended');
    expect((await page.do('call.open', { call })).ended).toMatchObject({ by: 'http-error' });
    const { entries: all } = await page.do('inbox.list', {});
    expect(all.map(({ source, status, code }) => [source, status, code])).toEqual([
      ['phone', 0, 'BROKEN_ANSWER'],
      ['proxy', 0, 'BROKEN_ANSWER'],
    ]);
  });

  it('never keeps data of cards, in whatever form it comes', async () => {
    const echo = await startEcho();
    closing.push(() => echo.close());
    const started = await bench(echo.url);
    const card = '4111111111111111';
    const bodies = [
      ['application/x-www-form-urlencoded', `PaymentCardNumber=${card}&SecurityCode=987&CallSid=c1`],
      ['application/x-www-form-urlencoded', `%50aymentCardNumber=12&Security%43ode=987`],
      ['application/json', JSON.stringify({ a: [{ securityCode: '987', note: `card ${card}` }] })],
      ['text/plain', 'my card is 4111 1111 1111 1111, thanks'],
    ];
    for (const [type = '', body = ''] of bodies) {
      await ask(started.proxy, `/x?ExpirationDate=1299`, { method: 'POST', headers: { 'Content-Type': type }, body });
    }
    expect(echo.came.map(({ body }) => body.toString())).toEqual(bodies.map(([, body]) => body));
    const { text } = await started.page.do('inbox.export', {});
    expect(text).not.toMatch(/4111|987|1299/);
    expect(text).toContain('c1');
    const entry = (await entries(started))[0]?.entry ?? 0;
    await expect(started.page.do('inbox.replay', { entry })).rejects.toMatchObject({ code: 'VOX_PLAYGROUND_MASKED' });
  });

  it('says with 502 that nothing answers, and goes on', async () => {
    const started = await bench('http://127.0.0.1:1');
    const { status, body } = await ask(started.proxy, '/webhooks/vox', { method: 'POST', body: '{}' });
    expect([status, JSON.parse(body)]).toEqual([502, expect.objectContaining({ code: 'VOX_PLAYGROUND_PROXY' })]);
    const [head] = await entries(started);
    expect(head).toMatchObject({ status: 0, code: 'ECONNREFUSED' });
    await started.page.until((push) => push.kind === 'proxy' && push.proxy.failed === 1);
    expect((await exchange(started.proxy, ['GET /\u0001 HTTP/1.1\r\nHost: x\r\n\r\n'])).toString()).toMatch(
      /^HTTP\/1.1 400/,
    );
  });

  it('replays what came onto the application, with the credential of now', async () => {
    const echo = await startEcho(() => 204);
    closing.push(() => echo.close());
    const started = await bench(echo.url);
    const headers = { 'Content-Type': 'application/json', Authorization: 'Bearer of-the-portal', 'X-One': '1' };
    await ask(started.proxy, '/webhooks/vox?vox-link=secret-mark', { method: 'POST', headers, body: '{"type":"mo"}' });
    const entry = (await entries(started))[0]?.entry ?? 0;
    const delivered = await started.page.do('inbox.replay', { entry });
    expect(delivered.status).toBe(204);
    const [first, second] = echo.came;
    expect(first?.url).toBe('/webhooks/vox?vox-link=secret-mark');
    expect(second).toMatchObject({ method: 'POST', url: '/webhooks/vox', body: first?.body });
    expect(second?.rawHeaders).toEqual(expect.arrayContaining(['X-One', '1', 'Authorization', `Bearer ${TOKEN}`]));
    expect(JSON.stringify(await started.page.do('inbox.open', { entry }))).not.toMatch(/secret-mark|of-the-portal/);
  });

  it('offers files of the page to the application, and to nobody who cannot guess their names', async () => {
    const started = await bench('http://127.0.0.1:1');
    const base64 = Buffer.from('RIFF').toString('base64');
    const { url } = await started.page.do('media.add', { name: 'voice.wav', type: 'audio/wav', base64 });
    expect(url.startsWith(`${started.proxy}/.vox-playground/media/`)).toBe(true);
    const { status, body, headers } = await ask(started.proxy, new URL(url).pathname);
    expect([status, body, headers['content-type']]).toEqual([200, 'RIFF', 'audio/wav']);
    expect((await ask(started.proxy, '/.vox-playground/media/other')).status).toBe(404);
    const without = await startBench('http://127.0.0.1:1/', { proxyPort: undefined });
    closing.push(() => without.close());
    await expect(without.page.do('media.add', { name: 'a', type: 'a/b', base64 })).rejects.toMatchObject({
      code: 'VOX_PLAYGROUND_PROXY_OFF',
    });
  });
});
