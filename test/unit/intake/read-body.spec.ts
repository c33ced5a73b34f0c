import { once } from 'node:events';
import { createServer, type IncomingMessage, ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { SenderGoneError } from '../../../src/outcomes/sender-gone.error.js';
import { HttpWebhook } from '../../../src/nest/http-webhook.js';

const LIMIT = 1_000;
const DEADLINE = 300;

const readBody = (incoming: IncomingMessage, limit: number, deadline: number): Promise<Buffer> =>
  new HttpWebhook({ isSecure: () => false }, {}, incoming, new ServerResponse(incoming), undefined).read(
    limit,
    deadline,
  );

describe('reading a body', () => {
  const server = createServer();
  const sockets: Socket[] = [];
  beforeAll(async () => void (await once(server.listen(0, '127.0.0.1'), 'listening')));
  afterEach(() => sockets.splice(0).forEach((socket) => socket.destroy()));
  afterAll(() => void server.close());

  /** Opens a request and hands over both of its ends. */
  async function open(...lines: string[]): Promise<{ request: IncomingMessage; socket: Socket }> {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').on('error', () => undefined);
    sockets.push(socket);
    socket.write(`POST / HTTP/1.1\r\nHost: x\r\n${lines.join('\r\n')}\r\n\r\n`);
    const [request] = (await once(server, 'request')) as [IncomingMessage];
    return { request, socket };
  }
  const listeners = (request: IncomingMessage): number =>
    ['data', 'end', 'error', 'close'].reduce((sum, name) => sum + request.listenerCount(name), 0);

  it('gives all bytes, in however many pieces they come', async () => {
    const { request, socket } = await open('Content-Length: 6');
    const body = readBody(request, LIMIT, DEADLINE * 10);
    for (const piece of ['ab', 'cd', 'ef']) {
      socket.write(piece);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect((await body).toString()).toBe('abcdef');
  });

  it.each([
    ['no timer for a body that came with its head', 'abcdef', '', 0],
    ['a timer for a body of which a part is still to come', 'abc', 'def', 1],
  ])('starts %s', async (_what, first, rest, started) => {
    const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    sockets.push(socket);
    const counted = new Promise<readonly [readBody: () => Promise<Buffer>, more: number]>((resolve) => {
      server.once('request', (request: IncomingMessage) => {
        const before = timers();
        const body = readBody(request, LIMIT, DEADLINE * 10);
        setImmediate(() => resolve([() => body, timers() - before]));
      });
    });
    socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 6\r\n\r\n${first}`);
    const [body, more] = await counted;
    expect(more).toBe(started);
    socket.write(rest);
    expect((await body()).toString()).toBe('abcdef');
  });

  it('refuses a host that hands over all bytes and never ends the request', async () => {
    const request = Object.assign(new PassThrough(), { headers: { 'content-length': '6' } });
    request.write('abcdef');
    const body = readBody(request as unknown as IncomingMessage, LIMIT, DEADLINE);
    await expect(body).rejects.toMatchObject({ outcome: 'tooSlow' });
  });

  it('gives an empty buffer for an empty body', async () => {
    const { request } = await open('Content-Length: 0');
    expect(await readBody(request, LIMIT, DEADLINE)).toHaveLength(0);
  });

  it('takes a body of exactly the limit and refuses one byte more, declared or chunked', async () => {
    const exact = await open(`Content-Length: ${LIMIT}`);
    exact.socket.write('x'.repeat(LIMIT));
    expect(await readBody(exact.request, LIMIT, DEADLINE)).toHaveLength(LIMIT);
    const declared = await open(`Content-Length: ${LIMIT + 1}`);
    await expect(readBody(declared.request, LIMIT, DEADLINE)).rejects.toMatchObject({
      outcome: 'tooLarge',
    });
    const chunked = await open('Transfer-Encoding: chunked');
    chunked.socket.write(`${(LIMIT + 1).toString(16)}\r\n${'x'.repeat(LIMIT + 1)}\r\n`);
    await expect(readBody(chunked.request, LIMIT, DEADLINE)).rejects.toMatchObject({
      outcome: 'tooLarge',
    });
  });

  it('refuses by the declared length without reading a byte', async () => {
    const { request } = await open('Content-Length: 1000000000');
    await expect(readBody(request, LIMIT, DEADLINE)).rejects.toMatchObject({ outcome: 'tooLarge' });
    expect(request.readableDidRead).toBe(false);
  });

  it('stops reading when it refuses: the stream is paused and the listeners are gone', async () => {
    const { request, socket } = await open('Transfer-Encoding: chunked');
    const before = listeners(request);
    socket.write(`800\r\n${'x'.repeat(2_048)}\r\n`);
    await expect(readBody(request, LIMIT, DEADLINE)).rejects.toMatchObject({ outcome: 'tooLarge' });
    expect(request.isPaused()).toBe(true);
    expect(listeners(request)).toBe(before);
  });

  it('refuses a body that is not complete at the deadline, however it drips', async () => {
    const { request, socket } = await open('Content-Length: 500');
    const drip = setInterval(() => socket.write('x'), 20);
    try {
      await expect(readBody(request, LIMIT, DEADLINE)).rejects.toMatchObject({ outcome: 'tooSlow' });
    } finally {
      clearInterval(drip);
    }
  });

  it.each<[string, (socket: Socket) => unknown]>([
    ['resets the connection', (socket) => socket.resetAndDestroy()],
    ['closes the connection', (socket) => socket.end()],
  ])('knows a sender that %s half-way from a slow one', async (_, leave) => {
    const { request, socket } = await open('Content-Length: 500');
    const body = readBody(request, LIMIT, DEADLINE * 10);
    socket.write('half', () => leave(socket));
    await expect(body).rejects.toBeInstanceOf(SenderGoneError);
  });

  it('does not wait for a sender that was gone before reading began', async () => {
    const { request, socket } = await open('Content-Length: 500');
    socket.resetAndDestroy();
    await new Promise((resolve) => request.once('close', resolve));
    await expect(readBody(request, LIMIT, 60_000)).rejects.toBeInstanceOf(SenderGoneError);
  });
});
