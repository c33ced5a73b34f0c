import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AcceptQueueMonitor } from '../../../src/load/accept-queue-monitor.js';
import { EventLoopMonitor } from '../../../src/load/event-loop-monitor.js';
import { AdmissionQueue } from '../../../src/load/admission-queue.js';
import { burn } from './burn.js';

const COUNT = 100;
const WORK = 5;

describe('the waiting room', () => {
  const queue = new AcceptQueueMonitor();
  const loop = new EventLoopMonitor();
  const room = new AdmissionQueue(queue);
  let server: Server;
  /** In the order in which their turn came. */
  const served: { isCall: boolean; waited: boolean; late: boolean }[] = [];

  beforeEach(async () => {
    served.length = 0;
    server = createServer((request, response) => void serve(request, response)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    queue.start(server);
    loop.start();
  });
  afterEach(() => {
    queue.stop();
    loop.stop();
    server.close();
  });

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const isCall = request.url === '/call';
    const turn = room.enter(isCall ? 'actionable' : 'informational');
    await turn;
    served.push({ isCall, waited: turn !== undefined, late: loop.isLate(WORK * 5) });
    burn(WORK);
    response.end('ok');
  };
  const send = async (path: string): Promise<void> => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.write(`GET ${path} HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n`);
    await once(socket.resume(), 'close');
  };
  const kinds = Array.from({ length: COUNT }, (_, index) => (index % 2 === 0 ? '/receipt' : '/call'));
  const place = (isCall: boolean): number => {
    const places = served.flatMap((one, index) => (one.isCall === isCall ? [index] : []));
    return places.reduce((sum, index) => sum + index, 0) / places.length;
  };

  it('lets everybody pass while nobody queues', async () => {
    for (const kind of kinds) await send(kind);
    expect(served.filter(({ waited }) => waited)).toEqual([]);
    expect(served.map(({ isCall }) => isCall)).toEqual(kinds.map((kind) => kind === '/call'));
  });

  it('brings a queue inside, where calls go before the others, and where the loop is late for those who wait', async () => {
    await Promise.all(kinds.map(send));
    expect(served).toHaveLength(COUNT);
    expect(served.filter(({ waited }) => waited).length).toBeGreaterThan(COUNT / 2);
    expect(place(true)).toBeLessThan(place(false) - COUNT / 10);
    expect(served.filter(({ late }) => late).length).toBeGreaterThan(COUNT / 4);
  });

  it('is empty again afterwards: who comes then passes', async () => {
    await Promise.all(kinds.map(send));
    await send('/receipt');
    expect(served.at(-1)).toMatchObject({ waited: false });
  });
});
