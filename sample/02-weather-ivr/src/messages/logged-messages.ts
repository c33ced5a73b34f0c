import { Injectable, Logger } from '@nestjs/common';
import { TextMessages } from './text-messages.js';

/** Only tells that a message would go out. Replace it by a call of the messaging API. */
@Injectable()
export class LoggedMessages extends TextMessages {
  private readonly logger = new Logger('TextMessages');

  send(to: string, text: string): Promise<void> {
    this.logger.log(`a message of ${text.length} characters would go to ${to}`);
    return Promise.resolve();
  }
}
