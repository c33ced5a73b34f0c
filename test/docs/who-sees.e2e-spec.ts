import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { VOX_CHANNELS } from 'nestjs-vox-webhooks/diagnostics';
import { Latch, until } from '../http/delivery/latch.js';
import { messageBody } from '../http/handlers/deliveries.js';
import { PLATFORMS, type PlatformName } from '../support/platforms.js';
import { JSON_TYPE, type Receiver, startReceiver } from '../support/receiver.js';
import { Desk, middlewareOn, type Place, seen, surround } from './who-sees/witnesses.js';

const SECTION = readFileSync('docs/architecture.md', 'utf8').split('### Who sees what')[1]?.split('\n#')[0] ?? '';
const [HEAD = [], , ...ROWS] = SECTION.split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

const told = (): void => void seen.add('Log and diagnostics channels');
const belongsTo = (platform: PlatformName, row: string): boolean =>
  !row.includes(platform === 'express' ? 'Fastify' : 'on Express');

/** What the document says for a column: the rows that begin with these words are seen. */
function expectedIn(column: string, platform: PlatformName): string[] {
  const index = HEAD.indexOf(column);
  const rows = ROWS.filter(([row = '', ...cells]) => belongsTo(platform, row) && cells[index - 1]?.startsWith('yes'));
  return rows.map(([row = '']) => row).toSorted();
}

/** What was seen, as the rows of the document that begin with it. */
function rowsSeen(): string[] {
  const places: readonly Place[] = [...seen];
  return places.map((place) => ROWS.find(([row]) => row?.startsWith(place))?.[0] ?? place).toSorted();
}

describe.each(PLATFORMS)('docs/architecture.md on who sees a webhook, on %s', (platform) => {
  let receiver: Receiver;
  const start = async (options = {}): Promise<void> => {
    receiver = await startReceiver({
      platform,
      options,
      providers: [Desk],
      imports: [middlewareOn(platform)],
      configure: (app) => surround(app, platform),
    });
  };
  const send = async (parts: object, status: number): Promise<void> => {
    seen.clear();
    expect((await receiver.send({ body: messageBody(), ...parts })).status).toBe(status);
  };
  const holds = (column: string): Promise<void> =>
    until(() => {
      // A hook behind the answer may still be on its way.
      if (rowsSeen().length < expectedIn(column, platform).length) return false;
      expect(rowsSeen()).toEqual(expectedIn(column, platform));
      return true;
    });
  beforeAll(() => subscribe(VOX_CHANNELS.webhook, told));
  afterAll(() => void unsubscribe(VOX_CHANNELS.webhook, told));
  afterEach(() => receiver.close());

  it('handled or refused', async () => {
    await start();
    await send({}, 200);
    await holds('Handled webhook');
    await send({ headers: [JSON_TYPE] }, 401);
    await holds('Refused by the guard');
  });

  it('shed', async () => {
    await start({ overload: { maxRunning: 1 } });
    Desk.latch = new Latch();
    const first = receiver.send({ body: messageBody() });
    await until(() => seen.has('Guards, pipes, interceptors and filters on a handler itself'));
    await send({}, 503);
    await holds('Shed by the gate');
    Desk.latch.release();
    Desk.latch = undefined;
    expect((await first).status).toBe(200);
  });

  it('with fastPath', async () => {
    await start({ fastPath: true });
    await send({}, 200);
    await holds('Any webhook with `fastPath`');
  });
});
