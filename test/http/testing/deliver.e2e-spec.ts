import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { basic, bearer } from 'nestjs-vox-webhooks';
import { deliver } from 'nestjs-vox-webhooks/testing';
import { recordingServer } from './recording-server.js';

type Server = Awaited<ReturnType<typeof recordingServer>>;

const TOKEN = 'a-token-of-the-portal';
const STORY = [{ status: 'queued', tag: 'mine' }, { status: 'delivering' }, { status: 'delivered' }];

let server: Server;
const serve = async (behaviour: Parameters<typeof recordingServer>[0]): Promise<Server> =>
  (server = await recordingServer(behaviour));
afterEach(() => server.close());

const bodies = (): Record<string, unknown>[] =>
  server.requests.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
const statuses = (): unknown[] => bodies().map(({ status }) => status);

describe('a delivery looks like the platform', () => {
  it('with its User-Agent, its encoding and the credential, and nothing a browser would add', async () => {
    const { url, requests } = await serve(() => 200);
    await deliver(`${url}/hooks`, 'sms.mo', { auth: bearer(TOKEN) });
    await deliver(`${url}/hooks`, 'voice.inbound', { auth: basic('vox', 'p:ss') });
    await deliver(`${url}/hooks?k=1`, 'voice.status', { method: 'GET' });
    expect(requests.map(({ method, url: path }) => `${method} ${path.split('CallSid')[0]}`)).toEqual([
      'POST /hooks',
      'POST /hooks',
      'GET /hooks?k=1&',
    ]);
    expect(Object.keys(requests[0]?.headers ?? {}).sort()).toEqual([
      'authorization',
      'connection',
      'content-length',
      'content-type',
      'host',
      'user-agent',
    ]);
    expect(requests.map(({ headers }) => [headers['content-type'], headers.authorization])).toEqual([
      ['application/json', `Bearer ${TOKEN}`],
      ['application/x-www-form-urlencoded', `Basic ${Buffer.from('vox:p:ss').toString('base64')}`],
      [undefined, undefined],
    ]);
    expect(requests.every(({ headers }) => headers['user-agent'] === 'VoxtelesysProxy/1.0')).toBe(true);
    expect(requests[1]?.body).toContain('From=%2B12025550188');
    expect(requests[2]?.url).toContain('&From=%2B12025550123&');
  });

  it('tells status, headers, body, time and version of each answer', async () => {
    const { url } = await serve((_request, count, response) => {
      response.writeHead(count === 1 ? 202 : 418, { 'X-Two': ['a', 'b'] }).end('täxt');
    });
    const [first] = await deliver(url, 'sms.dlr', { version: 'v1' });
    expect(first).toMatchObject({
      event: 'sms.dlr',
      version: 'v1',
      delivery: 0,
      attempt: 1,
      status: 202,
      body: 'täxt',
    });
    expect(first).toMatchObject({ headers: { 'x-two': 'a, b' }, url: `${url}/`, delay: 0 });
    expect(first?.ms).toBeGreaterThanOrEqual(0);
    expect(await deliver(url, 'sms.dlr')).toMatchObject([{ status: 418, version: '2025-02-01' }]);
  });

  it('names the result of a verb after the step of the route', async () => {
    const { url, requests } = await serve(() => 200);
    await deliver(`${url}/voice.gather/ask-zip`, 'voice.gather', { overrides: { Digits: '58102' } });
    expect(new URLSearchParams(requests[0]?.body).get('Vars')).toBe('{"ask_zip":{"digits":"58102","speech":""}}');
  });
});

describe('duplicates and order', () => {
  it('sends the same bytes as often as told', async () => {
    const { url, requests } = await serve(() => 200);
    expect(await deliver(url, 'sms.mo', { times: 3 })).toHaveLength(3);
    expect(new Set(requests.map(({ body }) => body)).size).toBe(1);
    expect(requests).toHaveLength(3);
  });

  it('tells the story of one message: ids and what was set stay, time goes on', async () => {
    const { url } = await serve(() => 200);
    await deliver(url, 'sms.dlr', { overrides: STORY });
    expect(statuses()).toEqual(['queued', 'delivering', 'delivered']);
    expect(new Set(bodies().map(({ message_id }) => message_id)).size).toBe(1);
    expect(bodies().map(({ tag }) => tag)).toEqual(['mine', 'mine', 'mine']);
    const times = bodies().map(({ time }) => String(time));
    expect(times.toSorted()).toEqual(times);
    expect(new Set(times).size).toBe(3);
  });

  it('sends in another order, the same for the same seed, and still reports in the order that was meant', async () => {
    const { url } = await serve(() => 200);
    const orders = [];
    for (const shuffle of [1, 1, 2, 3, 4, 5, 6]) {
      const before = server.requests.length;
      const attempts = await deliver(url, 'sms.dlr', { overrides: STORY, times: 2, shuffle });
      expect(attempts.map(({ delivery }) => delivery)).toEqual([0, 1, 2, 3, 4, 5]);
      orders.push(statuses().slice(before).join(' '));
    }
    expect(orders[0]).toBe(orders[1]);
    expect(new Set(orders).size).toBeGreaterThan(3);
    expect(new Set(orders.map((order) => order.split(' ').sort().join(' '))).size).toBe(1);
  });

  it('sends so many at the same time, and no more', async () => {
    const { url, underWay } = await serve((_request, _count, response) => void setTimeout(() => response.end(), 50));
    await deliver(url, 'sms.mo', { times: 7, concurrency: 3 });
    expect(underWay.most).toBe(3);
    expect(server.requests).toHaveLength(7);
  });
});

describe('retries', () => {
  it('are not made unless asked for', async () => {
    const { url } = await serve(() => 503);
    expect(await deliver(url, 'sms.mo')).toMatchObject([{ status: 503 }]);
  });

  it('send the same bytes until the first 2xx, with exponential delays that jitter', async () => {
    const { url, requests } = await serve((_request, count) => (count < 5 ? 500 : 204));
    const attempts = await deliver(url, 'sms.mo', { retries: { retries: 9, delay: 'virtual' } });
    expect(attempts.map(({ attempt, status }) => [attempt, status])).toEqual([
      [1, 500],
      [2, 500],
      [3, 500],
      [4, 500],
      [5, 204],
    ]);
    expect(new Set(requests.map(({ body }) => body)).size).toBe(1);
    attempts.slice(1).forEach(({ delay }, index) => {
      expect(delay).toBeGreaterThanOrEqual(250 * 2 ** index);
      expect(delay).toBeLessThanOrEqual(500 * 2 ** index);
    });
  });

  it('give up after as many as told, and wait no longer than the longest delay', async () => {
    const { url } = await serve(() => 500);
    const retries = { retries: 3, first: 100, factor: 10, longest: 300, jitter: 0, delay: 'virtual' } as const;
    const attempts = await deliver(url, 'sms.mo', { retries });
    expect(attempts.map(({ delay }) => delay)).toEqual([0, 100, 300, 300]);
  });

  it('really wait by default', async () => {
    const { url } = await serve((_request, count) => (count < 3 ? 500 : 200));
    const begun = performance.now();
    await deliver(url, 'sms.mo', { retries: { retries: 2, first: 40, jitter: 0 } });
    expect(performance.now() - begun).toBeGreaterThan(100);
  });

  it('wait as the test likes it', async () => {
    const { url } = await serve(() => 500);
    const waited: number[] = [];
    const delay = (ms: number): Promise<void> => Promise.resolve(void waited.push(ms));
    await deliver(url, 'sms.mo', { retries: { retries: 3, jitter: 0, delay } });
    expect(waited).toEqual([500, 1_000, 2_000]);
  });

  it('redirects are not followed, they count as refused', async () => {
    const { url, requests } = await serve((_request, _count, response) => {
      response.writeHead(307, { Location: '/elsewhere' }).end();
    });
    expect(await deliver(url, 'sms.mo', { retries: { retries: 1, delay: 'virtual' } })).toHaveLength(2);
    expect(requests.map(({ url: path }) => path)).toEqual(['/', '/']);
  });
});

describe('a server that does not answer', () => {
  it('is left in the middle on demand', async () => {
    let left = false;
    const { url } = await serve((_request, _count, response) => {
      response.on('close', () => (left = true));
      response.write('half an ans');
    });
    expect(await deliver(url, 'sms.mo', { abortAfter: 100 })).toMatchObject([
      { status: 0, fault: { code: 'ABORTED' } },
    ]);
    for (let turn = 0; turn < 2_250 && !left; turn++) await wait(20);
    expect(left).toBe(true);
  });

  it('is waited for as long as told, and tried again', async () => {
    const { url } = await serve((_request, count) => (count === 1 ? undefined : 200));
    const options = { timeout: 100, retries: { retries: 1, delay: 'virtual' } } as const;
    expect(await deliver(url, 'sms.mo', options)).toMatchObject([{ fault: { code: 'TIMEOUT' } }, { status: 200 }]);
  });

  it('is told apart from one that is not there, one that hangs up and one that speaks no HTTP', async () => {
    const { url } = await serve((_request, _count, response) => void response.destroy());
    expect(await deliver(url, 'sms.mo')).toMatchObject([{ fault: { code: 'ECONNRESET' } }]);
    const noise = createServer((socket) => socket.resume().end('SSH-2.0-hello\r\n')).listen(0, '127.0.0.1');
    await once(noise, 'listening');
    const other = `http://127.0.0.1:${(noise.address() as AddressInfo).port}`;
    expect(await deliver(other, 'sms.mo')).toMatchObject([{ fault: { code: 'BROKEN_ANSWER' } }]);
    noise.close();
    await once(noise, 'close');
    expect(await deliver(other, 'sms.mo')).toMatchObject([{ fault: { code: 'ECONNREFUSED' } }]);
    expect(await deliver('http://nowhere.invalid/', 'sms.mo')).toMatchObject([
      { fault: { code: expect.stringMatching(/ENOTFOUND|EAI_AGAIN/) } },
    ]);
  });

  it.each(['not a url', 'ftp://127.0.0.1/', 'http://vox:p4ssw0rd@127.0.0.1/'])('%s is refused, untold', async (url) => {
    await serve(() => 200);
    const failure = await deliver(url, 'sms.mo').catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'VoxTestError', code: 'VOX_TEST_OPTION' });
    expect(String(failure)).not.toContain('p4ssw0rd');
  });
});

describe('numbers that are too large', () => {
  it.each<readonly [string, object]>([
    ['timeout', { timeout: 2 ** 31 }],
    ['abortAfter', { abortAfter: 2 ** 31 }],
    ['times', { times: 1e12 }],
    ['retries.first', { retries: { retries: 1, first: Infinity } }],
    ['retries.longest', { retries: { retries: 1, longest: 2 ** 31 } }],
  ])('of %s are told: Node takes a longer wait for one millisecond', async (name, options) => {
    const { url } = await serve(() => 200);
    await expect(deliver(url, 'sms.mo', options)).rejects.toThrow(`VOX_TEST_OPTION: ${name} has no value that works.`);
  });

  it('of concurrency mean: all at once', async () => {
    const { url, requests } = await serve(() => 200);
    await deliver(url, 'sms.mo', { times: 3, concurrency: Number.MAX_SAFE_INTEGER });
    expect(requests).toHaveLength(3);
  });
});
