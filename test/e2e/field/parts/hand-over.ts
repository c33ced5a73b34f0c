import { IncomingMessage, ServerResponse } from 'node:http';
import { Duplex } from 'node:stream';
import type { Socket } from 'node:net';
import type { Receiver } from '../../../support/receiver.js';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** The answer to a request that was handed over. */
export interface Told {
  readonly status: number;
  readonly body: string;
}

/** A request as a function host makes it. */
export interface Handed {
  readonly method?: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[]>>;
  /** Without them a request has the headers of its object only. */
  readonly rawHeaders?: string[];
  /** What is still to be read. */
  readonly body?: string;
  /** The host has read the stream to its end, and left this on the request. */
  readonly left?: object;
}

/** A stream in the place of a connection. */
const pipe = (): Socket => new Duplex({ read: () => undefined, write: (_chunk, _encoding, done) => done() }) as Socket;

/** Calls the listener of an Express application with a request that no parser of Node has made. */
export function handToExpress({ app }: Receiver, handed: Handed): Promise<Told> {
  return handTo(app.getHttpAdapter().getInstance() as Listener, handed);
}

/** Gives it to the router of a Fastify application. */
export function handToFastify({ app }: Receiver, handed: Handed): Promise<Told> {
  const { routing } = app.getHttpAdapter().getInstance() as { readonly routing: Listener };
  return handTo(routing, handed);
}

/** Calls a listener, and waits no longer than five seconds for its answer. */
export async function handTo(listener: Listener, { left, body = '', ...parts }: Handed): Promise<Told> {
  const request = Object.assign(new IncomingMessage(pipe()), { method: 'POST', httpVersion: '1.1' }, parts);
  request.push(body);
  request.push(null);
  if (left) {
    for await (const _chunk of request.iterator({ destroyOnReturn: false }));
    Object.assign(request, left);
  }
  return answerOf(listener, request);
}

function answerOf(listener: Listener, request: IncomingMessage): Promise<Told> {
  const response = new ServerResponse(request);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('never answered')), 5_000);
    let text = '';
    const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
    response.end = ((chunk?: unknown, ...more: unknown[]) => {
      if (typeof chunk === 'string' || Buffer.isBuffer(chunk)) text += chunk.toString();
      clearTimeout(timer);
      resolve({ status: response.statusCode, body: text });
      return end(chunk, ...more);
    }) as typeof response.end;
    listener(request, response);
  });
}
