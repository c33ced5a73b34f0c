import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type INestApplication, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { bearer, VoxWebhooksModule } from 'nestjs-vox-webhooks';
import { exchangeRaw } from '../../support/exchange-raw.js';
import { type Receiver, startReceiver, TOKEN } from '../../support/receiver.js';
import { type RequestParts, requestText } from '../../support/request-text.js';
import { call, Desk, guess, message } from './parts/house.js';
import { type Sight, Sightings } from './parts/witnesses.js';

type Next = (error?: unknown) => void;
/** The method by which Express takes a request. */
type Handle = (request: IncomingMessage, ...more: readonly unknown[]) => void;

let sightings: Sightings;

/** Sends a guess, a message and a call, and gives who has seen which. */
async function seenOf(send: (parts: RequestParts) => Promise<{ readonly status: number }>): Promise<readonly Sight[]> {
  sightings.take();
  const statuses: number[] = [];
  for (const parts of [guess(), message(), call()]) statuses.push((await send(parts)).status);
  expect(statuses).toEqual([401, 200, 200]);
  return sightings.take();
}

const JSON_SIGHT = ['application/json', String(String(message().body).length)] as const;
const FORM_SIGHT = ['application/x-www-form-urlencoded', String(String(call().body).length)] as const;

/** What a piece sees that sees all three. */
const all = (where: string): readonly Sight[] => [
  [where, ...JSON_SIGHT],
  [where, ...JSON_SIGHT],
  [where, ...FORM_SIGHT],
];

/** The headers that announce a body are hidden while Fastify looks for a parser. */
const withoutBodyHeaders = (sights: readonly Sight[]): readonly Sight[] =>
  sights.map(([where]) => [where, undefined, undefined]);

describe('on Express', () => {
  let receiver: Receiver;
  afterEach(() => receiver.close());
  const start = async (configure: (app: NestExpressApplication) => void): Promise<void> => {
    sightings = new Sightings();
    const configureAny = (app: INestApplication): void => configure(app as NestExpressApplication);
    receiver = await startReceiver({ providers: [Desk], configure: configureAny });
  };

  it.each(['jsonParser', 'urlencodedParser', 'query', 'expressInit'])('middleware named %s runs', async (name) => {
    const middleware = (request: IncomingMessage, _response: ServerResponse, next: Next): void => {
      sightings.note(name, request);
      next();
    };
    Object.defineProperty(middleware, 'name', { value: name });
    await start((app) => void app.use(middleware));
    expect(await seenOf((parts) => receiver.send(parts))).toEqual(all(name));
  });

  it('a replaced app.handle runs', async () => {
    await start((app) => {
      const express = app.getHttpAdapter().getInstance() as unknown as { handle: Handle };
      const handle = express.handle.bind(express);
      express.handle = (request, ...more) => {
        sightings.note('handle', request);
        handle(request, ...more);
      };
    });
    expect(await seenOf((parts) => receiver.send(parts))).toEqual(all('handle'));
  });

  it('app.param runs', async () => {
    const events: string[] = [];
    await start((app) => {
      const express = app.getHttpAdapter().getInstance();
      express.param('event', (request: IncomingMessage, _response: unknown, next: Next, event: string) => {
        sightings.note('param', request);
        events.push(event);
        next();
      });
    });
    expect(await seenOf((parts) => receiver.send(parts))).toEqual(all('param'));
    expect(events).toEqual(['sms.mo', 'sms.mo', 'voice.inbound']);
  });
});

describe('on Fastify', () => {
  it('a route handler runs that a hook for routes has wrapped', async () => {
    sightings = new Sightings();
    const receiver = await startReceiver({
      platform: 'fastify',
      providers: [Desk],
      configure: (app: INestApplication) => {
        const fastify = (app as NestFastifyApplication).getHttpAdapter().getInstance();
        fastify.addHook('onRoute', (route) => {
          const { handler } = route;
          route.handler = function wrapped(request, reply) {
            sightings.note('wrapper', request);
            return handler.call(this, request, reply) as unknown;
          };
        });
      },
    });
    expect(await seenOf((parts) => receiver.send(parts))).toEqual(all('wrapper'));
    await receiver.close();
  });

  it.each(['onRequest', 'preParsing', 'preValidation', 'preHandler', 'onSend', 'onResponse'] as const)(
    'a hook %s runs that the constructor of an adapter adds, and sees all headers',
    async (name) => {
      sightings = new Sightings();
      class HookedAdapter extends FastifyAdapter {
        constructor() {
          super();
          const hook = (request: IncomingMessage, _reply: unknown, ...more: readonly unknown[]): void => {
            sightings.note(name, request);
            const [payload, done] = more.length > 1 ? more : [undefined, more[0]];
            (done as (error: null, payload?: unknown) => void)(null, payload);
          };
          // Fastify tells hooks with a payload by the number of their parameters.
          const withPayload = (...args: Parameters<typeof hook>): void => hook(...args);
          Object.defineProperty(withPayload, 'length', { value: name === 'preParsing' || name === 'onSend' ? 4 : 3 });
          this.getInstance().addHook(name as 'onRequest', withPayload as never);
        }
      }

      @Module({
        imports: [VoxWebhooksModule.forRoot({ auth: [bearer(TOKEN)], overload: { maxLoopDelay: 3_600_000 } })],
        providers: [Desk],
      })
      class App {}

      const app = await NestFactory.create(App, new HookedAdapter(), { logger: false });
      await app.listen(0, '127.0.0.1');
      const port = Number(new URL(await app.getUrl()).port);
      const seen = await seenOf((parts) => exchangeRaw(port, requestText(parts)));
      await app.close();
      // A `preValidation` hook that is older than the module runs before that of the gate, which shows the headers again.
      const expected = name === 'preValidation' ? withoutBodyHeaders(all(name)) : all(name);
      expect([...seen, ...sightings.take()]).toEqual(expected);
    },
  );
});
