import 'reflect-metadata';
import { BullModule } from '@nestjs/bullmq';
import { Module, ValidationPipe } from '@nestjs/common';
import type { PlatformName } from '../../support/platforms.js';
import { QueueHooksController } from './hand-written/queue-hooks.controller.js';
import { JOB_OPTIONS, QUEUE } from './hand-written/queue-settings.js';
import { ReceiptProcessor } from './hand-written/receipt.processor.js';
import { Ledger } from './ledger.js';
import { listenNest } from './listen-nest.js';
import type { StartServer } from './start-server.type.js';

/** Controller, guard, global `ValidationPipe`, and `queue.add` of `@nestjs/bullmq`, with the same durability as ours. */
export function startHandWrittenQueue(platform: PlatformName, works: boolean): StartServer {
  return ({ ledger, redis = '' }) => {
    @Module({
      imports: [
        BullModule.forRoot({ connection: { url: redis } }),
        BullModule.registerQueue({ name: QUEUE, defaultJobOptions: JOB_OPTIONS }),
      ],
      controllers: [QueueHooksController],
      providers: [...(works ? [ReceiptProcessor] : []), { provide: Ledger, useValue: ledger }],
    })
    class HandWrittenQueueApp {}

    const usePipe = { transform: true };
    return listenNest(platform, HandWrittenQueueApp, (app) => app.useGlobalPipes(new ValidationPipe(usePipe)));
  };
}
