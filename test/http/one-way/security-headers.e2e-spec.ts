import fastifyHelmet from '@fastify/helmet';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import helmet from 'helmet';
import type { RawAnswer } from '../../support/exchange-raw.js';
import { type Receiver, type ReceiverSetup, startReceiver } from '../../support/receiver.js';
import { call, CLOSED, ClosedController, Desk, guess, message } from './parts/house.js';

const IS_SECURITY = /^(?:content-security|cross-origin|origin-agent|referrer|strict-transport|x-)/;

/** The headers that only the package under test sets. */
const securityOf = ({ headers }: RawAnswer): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => IS_SECURITY.test(name)));

const PACKAGES: readonly (Pick<ReceiverSetup, 'platform' | 'configure'> & { readonly name: string })[] = [
  { name: 'helmet on Express', platform: 'express', configure: (app) => void app.use(helmet()) },
  { name: 'helmet on Fastify', platform: 'fastify', configure: (app) => void app.use(helmet()) },
  {
    name: '@fastify/helmet',
    platform: 'fastify',
    configure: async (app: INestApplication) => void (await (app as NestFastifyApplication).register(fastifyHelmet)),
  },
];

let receiver: Receiver;
afterEach(() => receiver.close());

describe.each(PACKAGES)('$name', (setup) => {
  it.each([false, true])(
    'sets the same headers on our answers as on the application’s, fastPath: %s',
    async (fastPath) => {
      const parts = { providers: [Desk], controllers: [ClosedController] };
      receiver = await startReceiver({ ...setup, ...parts, options: { fastPath } });
      const own = await receiver.send(guess(CLOSED));
      const answers = [await receiver.send(guess()), await receiver.send(message()), await receiver.send(call())];
      expect([own, ...answers].map(({ status }) => status)).toEqual([401, 401, 200, 200]);
      expect(Object.keys(securityOf(own)).length).toBeGreaterThanOrEqual(11);
      for (const answer of answers) expect(securityOf(answer)).toEqual(securityOf(own));
    },
  );
});
