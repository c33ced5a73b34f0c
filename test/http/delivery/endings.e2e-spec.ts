import type { Server } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import { bearer, VoxWebhooksModule } from 'nestjs-vox-webhooks';
import type { DedupeStore, DeliveryQueue } from 'nestjs-vox-webhooks/ports';
import { startReceiver } from '../../support/receiver.js';
import { TOKEN } from '../../support/words.js';
import { IDLE_QUEUE } from './idle-queue.js';

const fail = (text: string) => (): never => {
  throw new Error(text);
};
const never = (): Promise<never> => new Promise(() => undefined);

interface Parts {
  readonly dedupe?: Partial<DedupeStore>;
  readonly delivery?: Partial<DeliveryQueue>;
}
const dedupe: DedupeStore = {
  begin: () => ({ state: 'done' }),
  renew: () => true,
  progress: () => true,
  complete: () => true,
  release: () => undefined,
};

describe('an application stops, whatever its parts do', () => {
  const closed: string[] = [];
  const delivery = { ...IDLE_QUEUE, close: () => Promise.resolve(void closed.push('delivery')) };

  it.each<readonly [string, Parts, string]>([
    ['a store that throws while it closes', { dedupe: { close: fail('no store') } }, 'no store'],
    ['a store that rejects while it closes', { dedupe: { close: async () => Promise.reject(new Error('no')) } }, 'no'],
    ['a queue that throws while it drains', { delivery: { drain: fail('no drain') } }, 'no drain'],
    ['a store that never closes', { dedupe: { close: never } }, 'the dedupe store, while it closes, threw'],
    ['a queue that never drains', { delivery: { drain: never } }, 'the delivery queue, while it drains, threw'],
  ])('%s', async (_what, parts, text) => {
    closed.length = 0;
    const receiver = await startReceiver({
      options: {
        shutdownGrace: 0,
        dedupe: { ...dedupe, ...parts.dedupe },
        delivery: { ...delivery, ...parts.delivery },
      },
    });
    await receiver.close();
    expect(closed).toEqual(['delivery']);
    expect(receiver.logger.text).toContain(text);
  });

  it('and what was opened is closed where another part cannot be opened', async () => {
    closed.length = 0;
    const options = { dedupe: { ...dedupe, open: () => Promise.reject(new Error('no such store')) }, delivery };
    await expect(startReceiver({ options })).rejects.toThrow('no such store');
    expect(closed).toEqual(['delivery']);
  });

  it('and nothing watches the server of an application whose dead-letter sink cannot be opened', async () => {
    const deadLetters = { put: () => Promise.resolve(), open: fail('no such sink') };
    const options = { auth: [bearer(TOKEN)], deadLetters, overload: { watchAcceptQueue: true } };
    const app = await NestFactory.create(VoxWebhooksModule.forRoot(options), { logger: false });
    const server = app.getHttpServer() as Server;
    const listeners = server.listeners('connection');
    await expect(app.init()).rejects.toThrow('no such sink');
    expect(server.listeners('connection')).toEqual(listeners);
  });
});
