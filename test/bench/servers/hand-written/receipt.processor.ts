import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { Ledger } from '../ledger.js';
import { CONCURRENCY, QUEUE } from './queue-settings.js';
import type { ReceiptDto } from './receipt.dto.js';

/** Works stored receipts off. */
@Processor(QUEUE, { concurrency: CONCURRENCY })
export class ReceiptProcessor extends WorkerHost {
  constructor(private readonly ledger: Ledger) {
    super();
  }

  async process({ data }: Job<ReceiptDto>): Promise<void> {
    await this.ledger.book(data.message_id, data.status);
  }
}
