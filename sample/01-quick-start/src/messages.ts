import { Injectable, Logger } from '@nestjs/common';
import { MmsMo, OnVoxEvent, SmsDlr, SmsMo } from 'nestjs-vox-webhooks';

/** Informational events: the platform only wants to know that we have them. A throw here means: send it again. */
@Injectable()
export class Messages {
  private readonly logger = new Logger(Messages.name);

  @OnVoxEvent('sms.dlr')
  receipt({ messageId, status, outcome, isFinal }: SmsDlr): void {
    this.logger.log(`receipt: message ${messageId} is ${status} (${outcome}, ${isFinal ? 'final' : 'not final'})`);
  }

  @OnVoxEvent(['sms.mo', 'mms.mo'])
  inbound({ from, body, media }: SmsMo | MmsMo): void {
    this.logger.log(`message from ${from}: ${body.length} characters, ${media.length} attachments`);
  }
}
