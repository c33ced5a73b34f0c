import type { INestApplication } from '@nestjs/common';
import { VOX_REGISTRATION } from '../../src/config/vox.tokens.js';
import type { Registration } from '../../src/receiver/registration.interface.js';

/** Handlers that are at work in an application, and requests that are held beside them. */
export function runningOf(app: INestApplication): number {
  return app.get<Registration>(VOX_REGISTRATION, { strict: false }).tasks.running;
}
