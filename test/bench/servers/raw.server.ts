import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { greeting } from './hand-written/greeting.js';
import { isTrusted } from './hand-written/is-trusted.js';
import type { Ledger } from './ledger.js';
import { isCall, isReceipt } from './raw-checks.js';
import { readRawBody } from './raw-body.js';
import type { StartServer } from './start-server.type.js';

type Answer = readonly [status: number, body?: string, type?: string];
type Route = (body: string, ledger: Ledger) => Promise<Answer>;

const ROUTES: Readonly<Record<string, Route>> = {
  'POST /webhooks/vox': async (body, ledger) => {
    const receipt: unknown = JSON.parse(body);
    if (!isReceipt(receipt)) return [400];
    await ledger.book(receipt.message_id, receipt.status);
    return [200];
  },
  'POST /webhooks/vox/voice.inbound': async (body, ledger) => {
    const call: unknown = Object.fromEntries(new URLSearchParams(body));
    if (!isCall(call)) return [400];
    await ledger.book(call.CallSid, call.CallStatus);
    return [200, greeting(call.From), 'application/xml; charset=utf-8'];
  },
};

/** The floor: node:http and the same checks by hand. */
export const startRaw: StartServer = async ({ ledger }) => {
  const began = performance.now();
  const server = createServer((request, response) => {
    void answer(request, ledger).then((result) => send(response, result));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { port: (server.address() as AddressInfo).port, bootMs: performance.now() - began };
};

async function answer(request: IncomingMessage, ledger: Ledger): Promise<Answer> {
  if (!isTrusted(request.headers.authorization)) return [401];
  const route = ROUTES[`${request.method} ${request.url}`];
  if (!route) return [404];
  try {
    const body = await readRawBody(request);
    return body === undefined ? [413] : await route(body, ledger);
  } catch {
    return [400];
  }
}

function send(response: ServerResponse, [status, body = '', type = 'text/plain']: Answer): void {
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}
