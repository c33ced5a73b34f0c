import { Module } from '@nestjs/common';
import { bearer, VoxWebhooksModule } from 'nestjs-vox-webhooks';
import { CapturedLogger } from '../../../support/captured-logger.js';
import { createOn } from '../../../support/platforms.js';
import { TOKEN } from '../../../support/words.js';
import type { Asked, Heard, Told } from './asked.js';
import { FrontDesk, HelloController } from './front-desk.js';
import type { Form } from './gateway-events.js';
import { type Host, HOSTS, type HostName } from './hosts.js';

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

export async function startFunction(name: HostName, fastPath: boolean): Promise<RunningFunction> {
  const host: Host = HOSTS[name];
  const overload = { maxLoopDelay: 3_600_000 };

  @Module({
    imports: [VoxWebhooksModule.forRoot({ auth: [bearer(TOKEN)], fastPath, overload })],
    providers: [FrontDesk],
    controllers: [HelloController],
  })
  class FunctionModule {}

  const app = await createOn(host.platform, FunctionModule, { logger: new CapturedLogger() });
  await app.init();
  if (host.platform === 'fastify') await (app.getHttpAdapter().getInstance() as { ready(): Promise<void> }).ready();
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
