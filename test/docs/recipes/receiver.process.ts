import { Injectable } from '@nestjs/common';
import { Redis } from 'ioredis';
import { OnVoxEvent, SmsDlr, VoxContext } from 'nestjs-vox-webhooks';
import { bullmq } from 'nestjs-vox-webhooks/bullmq';
import { startReceiver } from '../../support/receiver.js';
import { Receipts } from './once-in-redis.js';

/** Longer than the deadline of handlers, and shorter than a test: after it a job of a dead process is run again. */
const LOCK = 6_000;
const { REDIS_URL = '', MODE, CRASH } = process.env;
const redis = new Redis(REDIS_URL);

/** The recipe in a process that dies after the effect and before it is acknowledged: the worst moment. */
@Injectable()
class MortalReceipts extends Receipts {
  @OnVoxEvent('sms.dlr')
  override async count(receipt: SmsDlr, context: VoxContext): Promise<void> {
    await super.count(receipt, context);
    await redis.incr('runs');
    if (CRASH === 'yes') process.kill(process.pid, 'SIGKILL');
  }
}

const delivery = MODE === 'bullmq' ? bullmq({ connection: REDIS_URL, lockDuration: LOCK }) : undefined;
const { port } = await startReceiver({
  options: { ...(delivery && { delivery }) },
  providers: [MortalReceipts, { provide: Redis, useValue: redis }],
});
process.send?.({ port });
