import fastifyRateLimit from '@fastify/rate-limit';
import { afterEach, describe, expect, it } from '@jest/globals';
import { HttpException, type INestApplication } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { rateLimit } from 'express-rate-limit';
import type { PlatformName } from '../../support/platforms.js';
import { type Receiver, startReceiver } from '../../support/receiver.js';
import { Desk, guess, message } from './parts/house.js';

const LIMIT = 3;
const WINDOW = 60_000;

/** Nest makes a 500 of errors that are none of its own, on every route. */
const errorResponseBuilder = (): Error => new HttpException('too many requests', 429);

/** What an application writes into `main.ts`. */
const LIMITERS: Readonly<Record<PlatformName, (app: INestApplication) => unknown>> = {
  express: (app) => app.use(rateLimit({ limit: LIMIT, windowMs: WINDOW })),
  fastify: (app) =>
    (app as NestFastifyApplication).register(fastifyRateLimit, {
      max: LIMIT,
      timeWindow: WINDOW,
      errorResponseBuilder,
    }),
};
const WAYS = (['express', 'fastify'] as const).flatMap((platform) =>
  [false, true].map((fastPath) => ({ platform, fastPath })),
);

let receiver: Receiver;
afterEach(() => receiver.close());

const start = async (platform: PlatformName, fastPath: boolean): Promise<Receiver> =>
  (receiver = await startReceiver({
    platform,
    options: { fastPath },
    providers: [Desk],
    configure: async (app) => void (await LIMITERS[platform](app)),
  }));

describe.each(WAYS)(
  'the rate limiter of an application on $platform, fastPath: $fastPath',
  ({ platform, fastPath }) => {
    it('stops a sender who guesses credentials, and counts what was let in', async () => {
      await start(platform, fastPath);
      const statuses: number[] = [];
      for (let tries = 0; tries < LIMIT + 2; tries++) statuses.push((await receiver.send(guess())).status);
      expect(statuses).toEqual([401, 401, 401, 429, 429]);
      expect((await receiver.send(message())).status).toBe(429);
      expect(receiver.app.get(Desk).runs).toBe(0);
    });

    it('adds its headers to webhooks, refused and handled', async () => {
      await start(platform, fastPath);
      const refused = await receiver.send(guess());
      const handled = await receiver.send(message());
      const left = [refused, handled].map(({ status, headers }) => [status, headers['x-ratelimit-remaining']]);
      expect(left).toEqual([
        [401, String(LIMIT - 1)],
        [200, String(LIMIT - 2)],
      ]);
    });
  },
);
