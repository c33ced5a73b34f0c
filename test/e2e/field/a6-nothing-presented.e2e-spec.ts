import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { bearer, type Credential, type VoxAuth, type VoxWebhooksOptions } from 'nestjs-vox-webhooks';
import { PLATFORMS } from '../../support/platforms.js';
import { type Receiver, startReceiver, TOKEN } from '../../support/receiver.js';
import type { RawAnswer } from '../../support/exchange-raw.js';
import { apiKey } from '../one-way/parts/api-key.js';
import { Desk, guess, message } from '../one-way/parts/house.js';

const KEY = 'key-of-the-portal-0123456789';
const WAYS = PLATFORMS.flatMap((platform) => [false, true].map((fastPath) => ({ platform, fastPath })));

/** How a vault fails. */
const OUTAGES: readonly (readonly [string, () => ReturnType<Extract<VoxAuth, () => unknown>>])[] = [
  [
    'throws',
    () => {
      throw new Error('vault down');
    },
  ],
  ['rejects', () => Promise.reject(new Error('vault down'))],
  ['hangs', () => setTimeout(60_000, [], { ref: false })],
  ['returns no list', () => undefined as never],
];

let receiver: Receiver;
afterEach(() => receiver.close());

const errors = (): string[] => receiver.logger.lines.filter((line) => line.startsWith('error: '));
const strangers = (count: number): Promise<RawAnswer[]> =>
  Promise.all(Array.from({ length: count }, () => receiver.send({ ...message(), headers: [] })));
const statuses = (answers: readonly RawAnswer[]): number[] => [...new Set(answers.map(({ status }) => status))];

describe.each(WAYS)('the auth function fails on $platform, fastPath: $fastPath', ({ platform, fastPath }) => {
  const start = async (options: Partial<VoxWebhooksOptions>): Promise<void> => {
    receiver = await startReceiver({ platform, providers: [Desk], options: { fastPath, ...options } });
  };

  it.each(OUTAGES)('it %s: strangers do not reach it, senders get 503 and one line', async (_how, fail) => {
    let asked = 0;
    await start({ auth: () => (asked++, fail()), calls: { deadline: 200 } });
    const startedAt = performance.now();
    expect(statuses(await strangers(50))).toEqual([401]);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    expect([asked, errors()]).toEqual([0, []]);

    const senders = await Promise.all(Array.from({ length: 50 }, () => receiver.send(message())));
    expect(statuses(senders)).toEqual([503]);
    expect(asked).toBe(50);
    expect(errors()).toEqual([expect.stringContaining('VOX_AUTH_UNAVAILABLE')]);
    expect(receiver.app.get(Desk).runs).toBe(0);
  });

  it('before it was ever asked, strangers are told what the portal can send; after that, what it takes', async () => {
    await start({ auth: () => [bearer(TOKEN)] });
    const challenges = async (): Promise<string[]> => {
      const [answer] = await strangers(1);
      return (answer?.lines ?? []).flatMap(([name, value]) => (name === 'www-authenticate' ? [value] : []));
    };
    expect(await challenges()).toEqual(['Bearer realm="vox"', 'Basic realm="vox", charset="UTF-8"']);
    expect((await receiver.send(message())).status).toBe(200);
    expect(await challenges()).toEqual(['Bearer realm="vox"']);
  });

  it('a guess counts as presented: 503, for nobody knows better', async () => {
    await start({ auth: () => Promise.reject(new Error('vault down')) });
    expect((await receiver.send(guess())).status).toBe(503);
    expect((await receiver.send({ ...message(), headers: [['Authorization', '']] })).status).toBe(503);
  });

  it('a header of `authHeaders` is presented, in whatever case, and no other header is', async () => {
    let asked = 0;
    await start({ authHeaders: ['X-Api-Key'], auth: () => (asked++, [apiKey(KEY)]) });
    const withHeader = async (name: string, value: string): Promise<number> =>
      (
        await receiver.send({
          ...message(),
          headers: [
            [name, value],
            ['Content-Type', 'application/json'],
          ],
        })
      ).status;
    expect(await withHeader('X-Api-Kex', KEY)).toBe(401);
    expect(asked).toBe(0);
    expect(await withHeader('x-api-key', KEY)).toBe(200);
    expect(await withHeader('X-API-KEY', `${KEY}x`)).toBe(401);
    expect(asked).toBe(2);
  });

  it.each(['list', 'function'])('a credential whose accepts() throws is an outage, in a %s', async (given) => {
    const broken: Credential = {
      ...apiKey(KEY),
      accepts: () => {
        throw new Error('the key store is corrupt');
      },
    };
    await start({ auth: given === 'list' ? [broken] : () => [broken] });
    const answers = await Promise.all(Array.from({ length: 50 }, () => receiver.send(message())));
    expect(statuses(answers)).toEqual([503]);
    expect(answers[0]?.body).toContain('VOX_AUTH_UNAVAILABLE');
    expect(errors()).toHaveLength(1);
    expect(answers[0]?.body).not.toContain('corrupt');
  });
});
