import { randomBytes } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { type TextMessage, TextMessages } from './text-messages.js';

/** Only tells that a message would go out, so that the sample runs without an account. */
@Injectable()
export class LoggedTextMessages extends TextMessages {
  private readonly logger = new Logger('TextMessages');

  send({ body }: TextMessage): Promise<string> {
    const id = randomBytes(12).toString('hex');
    this.logger.log(`message ${id} of ${body.length} characters would go out; MESSAGES_KEY is not set`);
    return Promise.resolve(id);
  }
}
