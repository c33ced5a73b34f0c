import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AcceptQueueMonitor } from '../../../src/load/accept-queue-monitor.js';
import { EventLoopMonitor } from '../../../src/load/event-loop-monitor.js';
import { burn } from './burn.js';

const BOUND = 100;
const REQUEST = 'GET / HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n';

describe('the watch over connections that queue', () => {
  let server: Server;
  let port: number;
  let work = 0;
  const queue = new AcceptQueueMonitor();
  const loop = new EventLoopMonitor();
  /** What each request saw when its turn came. */
  const seen: { standing: boolean; late: boolean }[] = [];

  beforeEach(async () => {
    seen.length = 0;
    server = createServer((_request, response) => {
      seen.push({ standing: queue.isStanding(BOUND), late: loop.isLate(BOUND) });
      burn(work);
      response.end('ok');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
    queue.start(server);
    loop.start();
  });
  afterEach(() => {
    queue.stop();
    loop.stop();
    server.close();
  });

  const send = async (): Promise<void> => {
    const socket = connect(port, '127.0.0.1');
    socket.write(REQUEST);
    await once(socket.resume(), 'close');
  };

  it('sees a queue that no turn of the loop is late for', async () => {
    // On a busy machine many connections come in one turn: together they stay below the bound.
    work = 2;
    await Promise.all(Array.from({ length: 150 }, send));
    expect(seen).toHaveLength(150);
    expect(seen[0]).toEqual({ standing: false, late: false });
    expect(seen.filter(({ standing, late }) => standing && !late).length).toBeGreaterThan(40);
    // Where others take the processor away in the middle of a turn, that turn is late; all others are not.
    expect(seen.filter(({ late }) => late).length).toBeLessThan(15);
  });

  it('forgets it once it is gone', async () => {
    work = 5;
    await Promise.all(Array.from({ length: 60 }, send));
    expect(queue.isStanding(BOUND)).toBe(false);
    await send();
    expect(seen.at(-1)).toEqual({ standing: false, late: false });
  });

  it('sees none in connections that come one after another, however long', async () => {
    work = 5;
    for (let index = 0; index < 60; index++) await send();
    expect(seen.filter(({ standing }) => standing)).toEqual([]);
  });

  it('sees none where other work keeps the loop busy and every connection is taken in the next turn', async () => {
    work = 1;
    let isBusy = true;
    const other = (async () => {
      for (; isBusy; await setImmediate()) burn(3);
    })();
    for (let index = 0; index < 60; index++) await send();
    isBusy = false;
    await other;
    expect(seen.filter(({ standing }) => standing)).toEqual([]);
  });

  it('leaves the server alone once it is stopped', () => {
    const listeners = server.listenerCount('connection');
    queue.stop();
    expect(server.listenerCount('connection')).toBe(listeners - 1);
    expect(queue.isStanding(0)).toBe(false);
  });
});
