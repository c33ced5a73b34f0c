import { Injectable, Logger } from '@nestjs/common';
import { MmsMo, OnVoxEvent, SmsMo } from 'nestjs-vox-webhooks';

/** A second handler, in the same queue: each event is a job of its own for every handler that takes it. */
@Injectable()
export class Messages {
  private readonly logger = new Logger(Messages.name);

  @OnVoxEvent(['sms.mo', 'mms.mo'])
  inbound({ from, body, media }: SmsMo | MmsMo): void {
    this.logger.log(`message from ${from}: ${body.length} characters, ${media.length} attachments`);
  }
}
