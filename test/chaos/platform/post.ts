import { type Agent, request } from 'node:http';
import { FORM_TYPE, GOOD, JSON_TYPE, PATH } from '../../support/words.js';
import type { End } from '../history/entry.type.js';

/** A request of the platform. */
export interface Delivery {
  readonly path?: string;
  readonly type?: 'json' | 'form';
  readonly body: string;
}

/** How it is sent. */
export interface Sending {
  readonly port: number;
  readonly agent?: Agent;
  /** The platform's patience, in milliseconds. Default 4,000. */
  readonly timeout?: number;
  /** Break the connection after so many milliseconds. */
  readonly abortAfter?: number;
}

/** What came of it. */
export interface Sent {
  readonly end: End;
  readonly text: string;
  readonly ms: number;
}

/** Sends as the platform does: with a credential, a time-out, and at times a connection that breaks. Never rejects. */
export function post(delivery: Delivery, { port, agent, timeout = 4_000, abortAfter }: Sending): Promise<Sent> {
  const { path = PATH, type = 'json', body } = delivery;
  const headers = {
    ...Object.fromEntries([GOOD, type === 'json' ? JSON_TYPE : FORM_TYPE]),
    'Content-Length': Buffer.byteLength(body),
  };
  const began = performance.now();
  return new Promise((resolve) => {
    let text = '';
    let cut = '';
    const end = (how: End): void => {
      clearTimeout(patience);
      clearTimeout(scissors);
      resolve({ end: how, text, ms: performance.now() - began });
    };
    const outgoing = request({ host: '127.0.0.1', port, path, method: 'POST', agent, headers }, (answer) => {
      answer.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      answer.on('end', () => end(answer.statusCode ?? 0)).on('error', () => end(cut || 'ECONNRESET'));
    });
    const breakOff = (reason: string) => (): void => {
      cut = reason;
      outgoing.destroy(new Error(reason));
    };
    const patience = setTimeout(breakOff('timeout'), timeout);
    const scissors = abortAfter === undefined ? undefined : setTimeout(breakOff('aborted'), abortAfter);
    outgoing.on('error', (error: NodeJS.ErrnoException) => end(cut || (error.code ?? error.message)));
    outgoing.end(body);
  });
}

/** Whether the platform takes the event for done. */
export function isAcknowledged(end: End): boolean {
  return typeof end === 'number' && end >= 200 && end < 300;
}
