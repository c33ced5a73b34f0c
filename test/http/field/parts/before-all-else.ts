import type { IncomingMessage } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { PlatformName } from '../../../support/platforms.js';

/** Hands over every request in front of everything else, as what keeps bodies for a log does. */
export function beforeAllElse(
  app: INestApplication,
  platform: PlatformName,
  start: (incoming: IncomingMessage) => void,
): void {
  if (platform === 'express') {
    app.use((incoming: IncomingMessage, _response: unknown, next: () => void) => {
      start(incoming);
      next();
    });
  } else {
    const fastify = (app as NestFastifyApplication).getHttpAdapter().getInstance();
    fastify.addHook('onRequest', ({ raw }, _reply, done) => {
      start(raw);
      done();
    });
  }
}
