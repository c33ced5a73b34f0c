import { FastifyAdapter } from '@bull-board/fastify';
import { BullBoardModule } from '@bull-board/nestjs';
import { BullModule } from '@nestjs/bullmq';
import { Injectable, Module } from '@nestjs/common';
import { OnVoxEvent, SmsDlr, VoicePayStatus, VoxContext } from 'nestjs-vox-webhooks';
import { bullmq } from 'nestjs-vox-webhooks/bullmq';
import { startReceiver } from '../../support/receiver.js';
import { guardBoard } from './guard-board.js';
import { OperatorModule, QUEUE, VoxQueueAdapter } from './operator.module.js';

const { REDIS_URL: url = '' } = process.env;
const platform = process.env['PLATFORM'] === 'fastify' ? 'fastify' : 'express';

/** The recipe with the adapter of Fastify. */
@Module({
  imports: [
    BullModule.registerQueue({ name: QUEUE, connection: { url } }),
    BullBoardModule.forRoot({
      route: '/queues',
      adapter: FastifyAdapter as unknown as Parameters<typeof BullBoardModule.forRoot>[0]['adapter'],
    }),
    BullBoardModule.forFeature({ name: QUEUE, adapter: VoxQueueAdapter }),
  ],
})
class OnFastify {}

let isMended = false;
const attempts: number[] = [];
let payments = 0;

@Injectable()
class Receipts {
  @OnVoxEvent('sms.dlr')
  write(_receipt: SmsDlr, { attempt }: VoxContext): void {
    attempts.push(attempt);
    if (!isMended) throw new Error('no table for receipts');
  }

  @OnVoxEvent('voice.pay.status')
  pay(_status: VoicePayStatus): void {
    payments += 1;
  }
}

const delivery = bullmq({ connection: url, attempts: 2, backoff: { delay: 10, max: 10 } });
const imports = [platform === 'fastify' ? OnFastify : OperatorModule];
const { port } = await startReceiver({
  platform,
  providers: [Receipts],
  imports,
  options: { delivery },
  configure: (app) => {
    if (platform === 'fastify') guardBoard(app);
  },
});
process.on('message', (question) => {
  if (question === 'mend') isMended = true;
  process.send?.({ attempts, payments });
});
process.send?.({ port });
