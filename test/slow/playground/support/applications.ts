import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule as QuickStart } from '../../../../sample/01-quick-start/src/app.module.js';
import { AppModule as WeatherLine } from '../../../../sample/02-weather-ivr/src/app.module.js';

export const TOKEN = 'a-token-for-the-playground';

/** A sample that listens on a port of its own. */
export interface Application {
  readonly url: string;
  stop(): Promise<void>;
}

async function started(app: INestApplication): Promise<Application> {
  await app.listen(0, '127.0.0.1');
  return { url: `${await app.getUrl()}/webhooks/vox`, stop: () => app.close() };
}

/** Sample 02. */
export const weatherLine = async (): Promise<Application> =>
  started(
    await NestFactory.create(WeatherLine.with(TOKEN, 'a-link-secret-of-thirty-two-characters'), { logger: false }),
  );

/** Sample 01. */
export const quickStart = async (): Promise<Application> =>
  started(await NestFactory.create(QuickStart.with(TOKEN), { logger: false }));
