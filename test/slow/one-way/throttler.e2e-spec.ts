import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { type ChildServer, startProcess, stopProcess } from '../../score/start-process.js';
import { exchangeRaw, type RawAnswer } from '../../support/exchange-raw.js';
import { PLATFORMS } from '../../support/platforms.js';
import { type RequestParts, requestText } from '../../support/request-text.js';
import { call, guess, message } from '../../http/one-way/parts/house.js';

jest.setTimeout(30_000);

let server: ChildServer;
afterEach(() => stopProcess(server));

const send = (parts: RequestParts): Promise<RawAnswer> => exchangeRaw(server.port, requestText(parts));

describe.each(PLATFORMS)('ThrottlerGuard as APP_GUARD on %s', (platform) => {
  it('stops a sender who guesses credentials, like one who asks too often with a good one', async () => {
    server = await startProcess(new URL('./parts/throttled.process.ts', import.meta.url), [platform]);
    const statuses: number[] = [];
    for (let tries = 0; tries < 5; tries++) statuses.push((await send(guess())).status);
    expect(statuses).toEqual([401, 401, 401, 429, 429]);
    expect([(await send(message())).status, (await send(call())).status]).toEqual([429, 429]);
    expect((await server.ask('runs'))?.['runs']).toBe(0);
  });

  it('counts webhooks with a good credential', async () => {
    server = await startProcess(new URL('./parts/throttled.process.ts', import.meta.url), [platform]);
    const answers = [await send(message()), await send(message()), await send(message()), await send(message())];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(answers.map(({ headers }) => headers['x-ratelimit-remaining'])).toEqual(['2', '1', '0', undefined]);
    expect((await server.ask('runs'))?.['runs']).toBe(3);
  });
});
