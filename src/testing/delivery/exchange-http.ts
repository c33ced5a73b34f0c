import { type IncomingMessage, request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { isRecord } from '../../common/is-record.js';
import { readBody } from '../http/capped-body.js';
import type { HttpAnswer } from './delivery-attempt.interface.js';

/** One request, without its URL. */
interface HttpRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | undefined;
  /** Milliseconds after which the client closes the connection on purpose. */
  readonly abortAfter?: number | undefined;
  /** Milliseconds that the client waits for the whole answer. */
  readonly timeout: number;
}

/**
 * Sends one request over a connection of its own and reads the answer. It does not use `fetch`, which follows redirects
 * and adds headers of a browser: nothing shows that the platform does either.
 *
 * @throws Error of the socket, or one with the code `ABORTED`, `TIMEOUT`, `BROKEN_ANSWER` or `LARGE_ANSWER`
 */
export function exchangeHttp(url: URL, { body, abortAfter, timeout, ...head }: HttpRequest): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? secure : plain;
    const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
    const request = send(url, { ...head, headers: { ...head.headers, ...length }, agent: false });
    const leave = (code: string) => () => request.destroy(fault(code));
    const timers = [setTimeout(leave('TIMEOUT'), timeout)];
    if (abortAfter !== undefined) timers.push(setTimeout(leave('ABORTED'), abortAfter));
    request.on('close', () => timers.forEach((timer) => clearTimeout(timer)));
    request.on('error', reject);
    // A switch of protocols (101) ends a request with neither a response nor an error.
    const lose = (): void => reject(fault('BROKEN_ANSWER'));
    request.on('close', lose);
    request.on('response', (response) => {
      request.off('close', lose);
      answerOf(response).then(resolve, reject);
    });
    request.end(body);
  });
}

const isReset = (error: unknown): boolean => isRecord(error) && error['code'] === 'ECONNRESET';
const fault = (code: string): Error => Object.assign(new Error(code), { code });

async function answerOf(response: IncomingMessage): Promise<HttpAnswer> {
  const read = await readBody(response as AsyncIterable<Buffer>).catch((error: unknown) => {
    // The head has come: what is missing is a part of the answer.
    throw isReset(error) ? fault('BROKEN_ANSWER') : error;
  });
  if (!read) throw fault('LARGE_ANSWER');
  const lines = Object.entries(response.headersDistinct).map(([name, values]) => [name, (values ?? []).join(', ')]);
  return {
    status: response.statusCode ?? 0,
    headers: Object.fromEntries(lines) as Record<string, string>,
    ...read,
  };
}
