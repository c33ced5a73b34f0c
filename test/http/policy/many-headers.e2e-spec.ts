import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OnVoxEvent } from 'nestjs-vox-webhooks';
import { exchangeRaw } from '../../support/exchange-raw.js';
import { PLATFORMS } from '../../support/platforms.js';
import { GOOD, JSON_TYPE, PATH, type Receiver, startReceiver } from '../../support/receiver.js';
import { requestText } from '../../support/request-text.js';
import { message } from './support/requests.js';

class Desk {
  runs = 0;

  @OnVoxEvent('sms.mo')
  take(): void {
    this.runs++;
  }
}

const flood = Array.from({ length: 2_100 }, () => ['a', 'b'] as const);
const FIRST = { ...message(), headers: [GOOD, JSON_TYPE, ...flood] };
const LAST = { ...message(), headers: [JSON_TYPE, ...flood, GOOD] };

/** What a server of this Node does with so many lines: it drops those behind the 1,000th, or, since Node 26, answers 431. */
let bare: number;
beforeAll(async () => {
  const server = createServer((_request, response) => void response.end()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ status: bare } = await exchangeRaw((server.address() as AddressInfo).port, requestText({ path: PATH, ...FIRST })));
  server.close();
});

describe.each(PLATFORMS)('more header lines than Node reads, on %s', (platform) => {
  const desk = new Desk();
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await startReceiver({ platform, providers: [{ provide: Desk, useValue: desk }] });
  });
  afterAll(() => receiver.close());

  it('a credential among those that are read counts', async () => {
    const { status } = await receiver.send(FIRST);
    expect([200, 431]).toContain(bare);
    expect({ status, runs: desk.runs }).toEqual({ status: bare, runs: bare === 200 ? 1 : 0 });
  });

  it('a credential behind them does not', async () => {
    const before = desk.runs;
    const { status } = await receiver.send(LAST);
    expect({ status, runs: desk.runs - before }).toEqual({ status: bare === 200 ? 401 : 431, runs: 0 });
  });
});
