import { startReceiver } from '../../support/receiver.js';
import { deliveryOf } from './delivery-of.js';
import { handlersOf } from './handlers-of.js';
import { settleProcess } from './settle-process.js';

/** Overload is not tried here: a machine that is busy with other things must not mix it in. */
const MAX_LOOP_DELAY = 2_000;

/** Takes webhooks in; in the inline modes it handles them, too. */
const { plan, history } = settleProcess();
const receiver = await startReceiver({
  platform: plan.platform ?? 'express',
  port: plan.port ?? 0,
  providers: handlersOf(plan, history),
  options: {
    ...(await deliveryOf(plan)),
    shutdownGrace: plan.grace ?? 10_000,
    overload: { maxLoopDelay: MAX_LOOP_DELAY },
  },
  app: { logger: ['error', 'warn'] },
  configure: (app) => void app.enableShutdownHooks(),
});
process.send?.({ port: receiver.port });
