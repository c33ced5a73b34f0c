import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter } from '@nestjs/platform-express';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { bearer, VoxWebhooksModule } from 'nestjs-vox-webhooks';
import { CapturedLogger } from '../../../support/captured-logger.js';
import type { PlatformName } from '../../../support/platforms.js';
import { TOKEN } from '../../../support/words.js';
import type { Asked, Heard, Told } from './asked.js';
import { FrontDesk, HelloController, MyController } from './front-desk.js';
import type { Form } from './gateway-events.js';
import { type Host, HOSTS, type HostName } from './hosts.js';

export interface FunctionSetup {
  readonly fastPath?: boolean;
  readonly requireHttps?: boolean;
  /** Whether the application believes X-Forwarded-Proto. */
  readonly trustsProxy?: boolean;
}

/** What came of a request. */
export interface Outcome {
  readonly told: Told;
  readonly heard: readonly Heard[];
}

/** An application in a host of functions. It does not listen. */
export interface RunningFunction {
  ask(asked: Asked, form: Form): Promise<Outcome>;
  close(): Promise<void>;
}

function adapterFor(platform: PlatformName, trustProxy: boolean): ExpressAdapter | FastifyAdapter {
  if (platform === 'fastify') return new FastifyAdapter({ trustProxy });
  const adapter = new ExpressAdapter();
  adapter.set('trust proxy', trustProxy);
  return adapter;
}

export async function startFunction(name: HostName, setup: FunctionSetup = {}): Promise<RunningFunction> {
  const host: Host = HOSTS[name];
  const { trustsProxy = false, ...options } = setup;
  const overload = { maxLoopDelay: 3_600_000 };

  @Module({
    imports: [VoxWebhooksModule.forRoot({ auth: [bearer(TOKEN)], overload, ...options })],
    providers: [FrontDesk],
    controllers: [HelloController, MyController],
  })
  class FunctionModule {}

  const adapter = adapterFor(host.platform, trustsProxy);
  const app = await NestFactory.create(FunctionModule, adapter, { logger: new CapturedLogger(), abortOnError: false });
  host.prepare?.(app);
  await app.init();
  if (adapter instanceof FastifyAdapter) await adapter.getInstance().ready();
  const open = await host.open(app);
  const desk = app.get(FrontDesk);
  return {
    ask: async (asked, form) => ({ told: await open.ask(asked, form), heard: desk.clear() }),
    async close() {
      await open.close?.();
      await app.close();
    },
  };
}
