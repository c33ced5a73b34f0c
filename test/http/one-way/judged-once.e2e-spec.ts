import { afterEach, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { bearer } from 'nestjs-vox-webhooks';
import { PLATFORMS, type PlatformName } from '../../support/platforms.js';
import { GOOD, JSON_TYPE, PATH, type Receiver, startReceiver, TOKEN } from '../../support/receiver.js';
import { call, Desk, guess, message } from './parts/house.js';

/** Parsers that an application adds to those of Nest. */
const withParsers = (app: INestApplication, platform: PlatformName): void => {
  for (const type of ['json', 'text'] as const) {
    const name = platform === 'express' ? type : `application/${type === 'json' ? 'vnd.api+json' : 'x-text'}`;
    (app as NestExpressApplication).useBodyParser(name as 'json');
  }
};

const CASES = PLATFORMS.flatMap((platform) => [false, true].map((parsers) => ({ platform, parsers })));

let receiver: Receiver;
afterEach(() => receiver.close());

describe.each(CASES)('on $platform, with parsers of the application: $parsers', ({ platform, parsers }) => {
  it.each([false, true])('asks for the credentials once for each request, fastPath: %s', async (fastPath) => {
    let asked = 0;
    const auth = () => (asked++, [bearer(TOKEN)]);
    const configure = (app: INestApplication): void => void (parsers && withParsers(app, platform));
    receiver = await startReceiver({ platform, options: { auth, fastPath }, providers: [Desk], configure });
    const counts: Record<string, number> = {};
    const requests = {
      message: message(),
      call: call(),
      guess: guess(),
      check: { method: 'GET', headers: [GOOD] },
      guessedCheck: { method: 'GET', headers: [] },
      wrongType: { ...message(), headers: [GOOD, ['Content-Type', 'text/plain']] },
      wrongRoute: { ...message(), path: `${PATH}/no.such.event` },
      empty: { headers: [GOOD, JSON_TYPE] },
    } as const;
    // Field A6: nothing presented, nothing asked.
    const presentsNothing = new Set(['guessedCheck']);
    for (const [name, parts] of Object.entries(requests)) {
      asked = 0;
      await receiver.send(parts);
      counts[name] = asked;
    }
    expect(counts).toEqual(
      Object.fromEntries(Object.keys(requests).map((name) => [name, presentsNothing.has(name) ? 0 : 1])),
    );
  });
});
