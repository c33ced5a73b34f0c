import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request as it arrived. */
export interface Recorded {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What a test wants to be answered; nothing returned: the test has answered by itself. */
type Behaviour = (request: Recorded, count: number, response: ServerResponse) => number | void;

/** A server on a real port that keeps what it got and answers as told. */
export async function recordingServer(behaviour: Behaviour) {
  const requests: Recorded[] = [];
  const underWay = { now: 0, most: 0 };
  const take = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    underWay.most = Math.max(underWay.most, ++underWay.now);
    response.on('close', () => void underWay.now--);
    const { method = '', url = '', headers } = incoming;
    const request = { method, url, headers, body: await text(incoming) };
    requests.push(request);
    const status = behaviour(request, requests.length, response);
    if (status !== undefined) response.writeHead(status).end(`answer ${requests.length}`);
  };
  const server = createServer((incoming, response) => void take(incoming, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    underWay,
    close: async (): Promise<void> => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
