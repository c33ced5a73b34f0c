import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { OnVoxEvent, SmsDlr, VoxContext } from 'nestjs-vox-webhooks';

/** How long it takes to write a receipt down, in milliseconds: long enough to see who does it, and to interrupt it. */
const WORK = 300;

/** Runs in a worker: the platform has had its 2xx long before. A throw means: try again later, with back-off. */
@Injectable()
export class Receipts {
  private readonly logger = new Logger(Receipts.name);

  @OnVoxEvent('sms.dlr')
  async receipt({ messageId, status }: SmsDlr, { attempt }: VoxContext): Promise<void> {
    this.logger.log(`begins: message ${messageId}, attempt ${attempt}`);
    await sleep(WORK);
    this.logger.log(`handled: message ${messageId} is ${status}`);
  }
}
