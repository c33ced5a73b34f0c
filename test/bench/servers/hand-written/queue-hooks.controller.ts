import { InjectQueue } from '@nestjs/bullmq';
import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { Queue } from 'bullmq';
import { QUEUE } from './queue-settings.js';
import { ReceiptDto } from './receipt.dto.js';
import { TokenGuard } from './token.guard.js';

/** Stores a receipt before it answers. The id makes a second delivery of the same receipt the same job. */
@Controller('webhooks/vox')
@UseGuards(TokenGuard)
export class QueueHooksController {
  constructor(@InjectQueue(QUEUE) private readonly queue: Queue<ReceiptDto>) {}

  @Post()
  @HttpCode(200)
  async receipt(@Body() receipt: ReceiptDto): Promise<void> {
    await this.queue.add('sms.dlr', receipt, { jobId: `${receipt.message_id}-${receipt.status}` });
  }
}
