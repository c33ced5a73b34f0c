import { type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import express from 'express';
import { messageBody } from '../http/handlers/deliveries.js';
import { GOOD, JSON_TYPE, type Receiver, startReceiver } from '../support/receiver.js';
import { Desk } from './who-sees/witnesses.js';

let bodies: number;
let receiver: Receiver;
beforeEach(() => void (bodies = 0));
afterEach(() => receiver.close());

const parser = (): ReturnType<typeof express.json> => express.json({ limit: '2mb', verify: () => void bodies++ });

/** How many bodies the parser has read after a webhook with these headers. */
async function readWith(headers: readonly (readonly [string, string])[], status: number): Promise<number> {
  bodies = 0;
  expect((await receiver.send({ headers: [...headers, JSON_TYPE], body: messageBody() })).status).toBe(status);
  return bodies;
}

@Module({})
class ParsingModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(parser()).forRoutes('{*path}');
  }
}

describe('docs/architecture.md on what is not protected', () => {
  it('a parser in main.ts reads all bodies, and the module takes what it has read', async () => {
    receiver = await startReceiver({ providers: [Desk], configure: (app) => void app.use(parser()) });
    expect(await readWith([GOOD], 200)).toBe(1);
    expect(await readWith([], 401)).toBe(1);
  });

  it('a parser as module middleware reads the bodies of refused webhooks only', async () => {
    receiver = await startReceiver({ providers: [Desk], imports: [ParsingModule] });
    expect(await readWith([GOOD], 200)).toBe(0);
    expect(await readWith([], 401)).toBe(1);
  });

  it('without parsers of Nest there is no gate, and the guard reads', async () => {
    const app = { bodyParser: false };
    receiver = await startReceiver({ providers: [Desk], imports: [ParsingModule], app, options: { fastPath: true } });
    expect(await readWith([GOOD], 200)).toBe(1);
    expect(await readWith([], 401)).toBe(1);
  });
});
