import { type ClientRequest, type IncomingMessage, request as plain } from 'node:http';
import { request as secure } from 'node:https';
import type { LookupFunction } from 'node:net';
import { LARGEST_ANSWER } from '../../../testing/http/capped-body.js';
import { headerLines } from './header-lines.js';
import { onAnswer } from './on-answer.js';
import type { WireAnswer, WireRequest } from './wire.types.js';
import { writeBody } from './write-body.js';

const DEFAULT_TIMEOUT = 15_000;

/**
 * Sends a request over a connection of its own, header lines as they are given, and reads the answer. Redirects are not
 * followed.
 * @throws Error of the socket, or one with the code `TIMEOUT` or `BROKEN_ANSWER`
 */
export function exchangeWire(wire: WireRequest, lookup: LookupFunction): Promise<WireAnswer> {
  const { method, url, headers, body, timeout = DEFAULT_TIMEOUT, signal } = wire;
  const lines = [['Host', url.host], ...headers, ...lengthOf(wire)];
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? secure : plain;
    const request: ClientRequest = send(url, { method, headers: lines.flat(), agent: false, lookup });
    const leave = (): void => void request.destroy(Object.assign(new Error('TIMEOUT'), { code: 'TIMEOUT' }));
    const timer = setTimeout(leave, timeout).unref();
    // The listeners keep the program alive. After Ctrl-C nobody waits for a server that does not answer.
    request.on('socket', (socket) => socket.unref());
    const abort = (): void => void request.destroy(signal?.reason as Error);
    signal?.addEventListener('abort', abort);
    request.on('close', () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    });
    const read = (response: IncomingMessage): void =>
      void answerOf(response, performance.now() - begun).then(resolve, reject);
    onAnswer(request, read, reject);
    writeBody(request, body, wire.fault);
  });
}

function lengthOf({ method, body, headers }: WireRequest): (readonly [string, string])[] {
  const isChunked = headers.some(([name]) => name.toLowerCase() === 'transfer-encoding');
  const isEmpty = body.length === 0 && /^(GET|HEAD)$/.test(method);
  return isChunked || isEmpty ? [] : [['Content-Length', String(body.length)]];
}

async function answerOf(response: IncomingMessage, firstByte: number): Promise<WireAnswer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > LARGEST_ANSWER) break;
  }
  return {
    status: response.statusCode ?? 0,
    statusText: response.statusMessage ?? '',
    headers: headerLines(response.rawHeaders),
    body: Buffer.concat(chunks).subarray(0, LARGEST_ANSWER + 1),
    firstByte: Math.round(firstByte),
  };
}
