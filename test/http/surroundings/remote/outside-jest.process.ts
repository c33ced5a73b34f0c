import type { INestApplication } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { SkipThrottle, ThrottlerGuard, ThrottlerModule } from '@nestjs/throttler';
import { GOOD, JSON_TYPE, PATH } from '../../../support/receiver.js';
import { receiptBody } from '../cell/requests.js';
import type { Setup } from '../cell/surrounding.interface.js';
import { serveCells } from './serve-cells.js';

const throttled = (limit: number, ...controllerDecorators: ClassDecorator[]): Setup => ({
  imports: [ThrottlerModule.forRoot([{ ttl: 60_000, limit }])],
  providers: [{ provide: APP_GUARD, useClass: ThrottlerGuard }],
  structure: { controllerDecorators },
});

interface Injecting {
  inject?(request: object): Promise<{ readonly statusCode: number }>;
}

/** Asks an application that does not listen; Express has no way to. */
async function askWithoutSocket(app: INestApplication & Injecting): Promise<void> {
  for (const [status, ...headers] of [[200, GOOD, JSON_TYPE] as const, [401, JSON_TYPE] as const]) {
    const request = { method: 'POST', url: PATH, headers: Object.fromEntries(headers), payload: receiptBody() };
    const answer = await app.inject?.(request);
    if (answer && answer.statusCode !== status) throw new Error(`${answer.statusCode} instead of ${status}`);
  }
}

const injected: Setup = {
  listen: async (app) => {
    await app.init();
    await askWithoutSocket(app);
    await app.listen(0, '127.0.0.1');
  },
};

serveCells({ room: throttled(1_000), narrow: throttled(1), skipped: throttled(1, SkipThrottle()), injected });
