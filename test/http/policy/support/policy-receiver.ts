import { type INestApplication, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter, type NestExpressApplication } from '@nestjs/platform-express';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { basic, bearer, VoxWebhooksModule, type VoxWebhooksOptions } from 'nestjs-vox-webhooks';
import { PreParserGate } from '../../../../src/nest/pre-parser-gate.js';
import { CapturedLogger } from '../../../support/captured-logger.js';
import { exchangeRaw, type RawAnswer } from '../../../support/exchange-raw.js';
import type { PlatformName } from '../../../support/platforms.js';
import { TOKEN } from '../../../support/receiver.js';
import { type RequestParts, requestText } from '../../../support/request-text.js';
import { CallDesk, Desk, StepDesk } from './desk.js';
import { exchangeHead } from './exchange-head.js';
import type { PolicyGroup } from './policy-case.js';
import type { CaseReceiver } from './prove-case.js';
import { ListedLetters } from './sinks.js';

/** A receiver over HTTP whose handlers are counted. */
export interface PolicyReceiver extends CaseReceiver {
  readonly port: number;
  send(parts: RequestParts): Promise<RawAnswer>;
  close(): Promise<void>;
}

/** Without the gate, only the guard of the controller stands between a stranger and the handlers. */
export interface Doors {
  readonly gate: boolean;
  /** Whether the gate answers itself. Default `false`. */
  readonly fastPath?: boolean;
}

/** Repeats are another room's business: here every request runs. */
export const DEFAULTS: VoxWebhooksOptions = {
  auth: [bearer(TOKEN), basic('vox', 'test-password')],
  dedupe: false,
};

export async function startPolicyReceiver(
  platform: PlatformName,
  { options, calls = true, trustProxy = false }: Pick<PolicyGroup, 'options' | 'calls' | 'trustProxy'>,
  { gate, fastPath }: Doors,
): Promise<PolicyReceiver> {
  const chosen: VoxWebhooksOptions = { ...DEFAULTS, fastPath, ...options?.() };

  @Module({ imports: [VoxWebhooksModule.forRoot(chosen)], providers: [Desk, StepDesk, ...(calls ? [CallDesk] : [])] })
  class PolicyApp {}

  const logger = new CapturedLogger();
  const adapter = platform === 'express' ? new ExpressAdapter() : new FastifyAdapter({ trustProxy });
  const app = gate
    ? await NestFactory.create(PolicyApp, adapter, { logger, abortOnError: false })
    : await withoutGate(PolicyApp, adapter, logger);
  if (platform === 'express') (app as NestExpressApplication).set('trust proxy', trustProxy);
  await app.listen(0, '127.0.0.1');
  const port = Number(new URL(await app.getUrl()).port);
  const sink = chosen.deadLetters;
  return {
    port,
    desk: app.get(Desk),
    logger,
    letters: () => (sink instanceof ListedLetters ? sink.letters.length : 0),
    send: (parts) =>
      parts.method === 'HEAD' ? exchangeHead(port, parts) : exchangeRaw(port, requestText(parts), 15_000),
    close: () => app.close(),
  };
}

async function withoutGate(
  module: new () => object,
  adapter: ExpressAdapter | FastifyAdapter,
  logger: CapturedLogger,
): Promise<INestApplication> {
  const testing = await Test.createTestingModule({ imports: [module] })
    .overrideProvider(PreParserGate)
    .useValue({})
    .setLogger(logger)
    .compile();
  return testing.createNestApplication(adapter, { logger });
}
