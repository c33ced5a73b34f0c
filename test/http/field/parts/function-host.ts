import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { exchangeRaw, type RawAnswer } from '../../../support/exchange-raw.js';
import type { Receiver } from '../../../support/receiver.js';
import { type RequestParts, requestText } from '../../../support/request-text.js';

/** What a host leaves on a request whose body it has read. */
export type Leave = (bytes: Buffer) => object;

/** A function host with a socket of its own: reads every body, then hands the request over. */
export interface FunctionHost {
  send(parts: RequestParts): Promise<RawAnswer>;
  close(): Promise<void>;
}

export async function startHost({ app }: Receiver, leave: Leave): Promise<FunctionHost> {
  const inner = app.getHttpServer() as Server;
  const handOver = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    Object.assign(request, leave(await buffer(request)));
    inner.emit('request', request, response);
  };
  const server = createServer((request, response) => void handOver(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    // An answer that does not come within five seconds is none.
    send: (parts) => exchangeRaw(port, requestText(parts), 5_000),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
