import { IncomingMessage, ServerResponse } from 'node:http';
import { Duplex } from 'node:stream';
import type { Socket } from 'node:net';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { startProcess, stopProcess } from '../../score/start-process.js';
import { PATH, type Receiver, startReceiver, TOKEN } from '../../support/receiver.js';
import { Desk, HelloController, message } from '../../http/one-way/parts/house.js';

jest.setTimeout(30_000);

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

interface Told {
  readonly status: number;
  readonly body: string;
}

/** A stream in the place of a connection: no TLS, no address, nothing that only a socket has. */
const pipe = (): Socket => new Duplex({ read: () => undefined, write: (_chunk, _encoding, done) => done() }) as Socket;

/** What serverless adapters and testing tools do: they make a request of their own and call the application with it. */
function callWith(listener: Listener, socket: Socket, parts: Partial<IncomingMessage>, body = ''): Promise<Told> {
  const request = Object.assign(new IncomingMessage(socket), { method: 'GET', httpVersion: '1.1' }, parts);
  const response = new ServerResponse(request);
  request.push(body);
  request.push(null);
  return new Promise((resolve) => {
    let text = '';
    const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
    response.end = ((chunk?: unknown, ...more: unknown[]) => {
      if (typeof chunk === 'string' || Buffer.isBuffer(chunk)) text += chunk.toString();
      resolve({ status: response.statusCode, body: text });
      return end(chunk, ...more);
    }) as typeof response.end;
    listener(request, response);
  });
}

const SOCKETS: readonly (readonly [string, () => Socket])[] = [
  ['a stream for a socket', pipe],
  ['no socket at all', () => undefined as unknown as Socket],
];

const listenerOf = ({ app }: Receiver): Listener => app.getHttpAdapter().getInstance() as Listener;

let receiver: Receiver | undefined;
afterEach(() => receiver?.close());

describe.each(SOCKETS)('B9: a request with %s on Express', (_name, socket) => {
  it.each([false, true])('reaches a route of the application, fastPath: %s', async (fastPath) => {
    receiver = await startReceiver({ providers: [Desk], controllers: [HelloController], options: { fastPath } });
    const listener = listenerOf(receiver);
    expect(await callWith(listener, socket(), { url: '/hello' })).toEqual({ status: 200, body: 'hello' });
    const headers = { 'content-type': 'application/json', 'content-length': '2' };
    const posted = await callWith(listener, socket(), { method: 'POST', url: '/hello', headers }, '{}');
    expect(posted).toEqual({ status: 200, body: 'hello' });
  });
});

describe('B9: a request with a stream for a socket on Express', () => {
  it.each([false, true])('is a webhook like any other, fastPath: %s', async (fastPath) => {
    receiver = await startReceiver({ providers: [Desk], options: { fastPath } });
    const listener = listenerOf(receiver);
    const body = String(message().body);
    const headers = { 'content-type': 'application/json', 'content-length': String(body.length) };
    const webhook = { method: 'POST', url: `${PATH}/sms.mo`, headers };
    const good = { ...webhook, headers: { ...headers, authorization: `Bearer ${TOKEN}` } };
    // Headers were put there, not parsed: the raw ones are what is read where a header may come once only.
    const rawHeaders = Object.entries(good.headers).flat();
    expect(await callWith(listener, pipe(), { ...good, rawHeaders }, body)).toEqual({ status: 200, body: '' });
    expect((await callWith(listener, pipe(), webhook, body)).status).toBe(401);
    expect(receiver.app.get(Desk).runs).toBe(1);
  });
});

describe('B9: inject of Fastify', () => {
  it.each(['default', 'fast'])('reaches routes of the application and webhooks, %s path', async (path) => {
    const server = await startProcess(new URL('../../http/one-way/parts/injected.process.ts', import.meta.url), [path]);
    try {
      const refusal = '401 {"code":"VOX_UNAUTHORIZED","message":"credentials missing or not accepted"}';
      const answers = { read: '200 hello', written: '200 hello', handled: '200 ', refused: refusal, large: refusal };
      expect(await server.ask('all')).toEqual({ ...answers, runs: 1 });
    } finally {
      await stopProcess(server);
    }
  });
});

/** Members that Express works out from a socket: of what is not ours they are nobody's business. */
const ASKED = ['secure', 'protocol', 'ip', 'ips', 'hostname', 'host', 'subdomains'] as const;

describe('B9: nothing of a foreign request is asked for but its URL', () => {
  it.each([false, true])('on Express, fastPath: %s', async (fastPath) => {
    const asked: string[] = [];
    const watch = (request: object): void => {
      for (const name of ASKED) Object.defineProperty(request, name, { get: () => asked.push(name) });
    };
    receiver = await startReceiver({
      providers: [Desk],
      options: { fastPath, requireHttps: true },
      configure: (app) => {
        app.use((request: object, _response: unknown, next: () => void) => {
          watch(request);
          next();
        });
      },
    });
    for (const path of ['/foreign', '/foreign/webhooks/vox', '/webhooks', '/webhooks/other', '/']) {
      expect((await receiver.send({ method: 'GET', path, headers: [] })).status).toBe(404);
    }
    expect(asked).toEqual([]);
    await receiver.send(message());
    expect(asked).toContain('secure');
  });
});
