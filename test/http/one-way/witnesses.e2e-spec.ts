import { afterEach, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { PLATFORMS, type PlatformName } from '../../support/platforms.js';
import { FORM_TYPE, JSON_TYPE, PATH, type Receiver, startReceiver } from '../../support/receiver.js';
import type { RequestParts } from '../../support/request-text.js';
import { until } from '../../support/until.js';
import { call, CLOSED, ClosedController, Desk, guess, message } from './parts/house.js';
import {
  addHooks,
  HOOKS,
  middleware,
  type Sight,
  Sightings,
  WitnessInterceptor,
  withMiddleware,
} from './parts/witnesses.js';

let receiver: Receiver;
let sightings: Sightings;
afterEach(() => receiver.close());

function configure(app: INestApplication, platform: PlatformName): void {
  app.use(middleware(sightings, 'main.ts'));
  app.useGlobalInterceptors(new WitnessInterceptor(sightings));
  if (platform === 'fastify') addHooks(app, sightings);
}

async function start(platform: PlatformName): Promise<void> {
  sightings = new Sightings();
  receiver = await startReceiver({
    platform,
    providers: [Desk],
    controllers: [ClosedController],
    imports: [withMiddleware(sightings)],
    configure: (app) => configure(app, platform),
  });
}

/** Where a request is seen, in alphabetical order: the order of the pieces is the framework's affair. */
const MIDDLEWARE = ['main.ts', 'module middleware'];
const PIECES: Readonly<Record<PlatformName, readonly string[]>> = {
  express: MIDDLEWARE,
  fastify: [...MIDDLEWARE, ...HOOKS],
};

async function sightsOf(platform: PlatformName, parts: RequestParts, status: number): Promise<readonly Sight[]> {
  sightings.take();
  const seen: Sight[] = [];
  expect((await receiver.send(parts)).status).toBe(status);
  await until('all have seen it', () => seen.push(...sightings.take()) >= PIECES[platform].length);
  return seen.toSorted(([one], [other]) => (one < other ? -1 : 1));
}

/** What everything sees of a request with a body of this type. */
const allSee = (pieces: readonly string[], type: string, body: unknown): readonly Sight[] =>
  pieces.toSorted().map((piece) => [piece, type, String(String(body).length)]);

const [JSON_BODY, FORM_BODY] = [JSON_TYPE[1], FORM_TYPE[1]];

describe.each(PLATFORMS)('middleware and hooks of the application on %s', (platform) => {
  const pieces = PIECES[platform];

  it('see a refused webhook like a request that a guard of the application refuses, headers and all', async () => {
    await start(platform);
    const [parts, own] = [guess(), guess(CLOSED)];
    const ours = await sightsOf(platform, parts, 401);
    expect(ours).toEqual(allSee(pieces, JSON_BODY, parts.body));
    expect(ours).toEqual(await sightsOf(platform, own, 401));
  });

  it('see other refusals too: of a method, a route, a type, a length, bytes that are no JSON, an unknown event', async () => {
    await start(platform);
    const tooLong = 'x'.repeat(300_000);
    const refused: readonly (readonly [number, RequestParts])[] = [
      [405, { ...message(), method: 'PUT' }],
      [404, { ...message(), path: `${PATH}/sms.unheard-of` }],
      [413, { ...message(), body: tooLong }],
      [400, { ...message(), body: '{"broken' }],
      [422, { ...message(), body: '{"type":"mo"}' }],
    ];
    for (const [status, parts] of refused) {
      const seen = (await sightsOf(platform, parts, status)).filter(([where]) => where !== 'interceptor');
      expect([status, seen]).toEqual([status, allSee(pieces, JSON_BODY, parts.body)]);
    }
    const text = [message().headers?.[0] ?? JSON_TYPE, ['Content-Type', 'text/plain']] as const;
    expect(await sightsOf(platform, { ...message(), headers: text, body: 'abc' }, 415)).toEqual(
      allSee(pieces, 'text/plain', 'abc'),
    );
  });

  it('see a handled webhook and a call, as do interceptors', async () => {
    await start(platform);
    const [text, voice] = [message(), call()];
    const all = [...pieces, 'interceptor'];
    expect(await sightsOf(platform, text, 200)).toEqual(allSee(all, JSON_BODY, text.body));
    expect(await sightsOf(platform, voice, 200)).toEqual(allSee(all, FORM_BODY, voice.body));
    expect(receiver.app.get(Desk).runs).toBe(2);
  });
});
