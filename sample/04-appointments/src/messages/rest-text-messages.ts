import { Injectable } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { type TextMessage, TextMessages } from './text-messages.js';

const TIMEOUT = 10_000;

/** The REST API of the platform: `MESSAGES_URL`, `MESSAGES_KEY`, and the number `MESSAGES_FROM`. */
@Injectable()
export class RestTextMessages extends TextMessages {
  constructor(private readonly config: ConfigService) {
    super();
  }

  async send({ to, body, receiptsTo }: TextMessage): Promise<string> {
    const from = this.config.getOrThrow<string>('MESSAGES_FROM');
    const answer = await fetch(`${this.config.getOrThrow<string>('MESSAGES_URL')}/sms`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${this.config.getOrThrow<string>('MESSAGES_KEY')}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ to, from, body, status_callback: { url: receiptsTo, method: 'POST' } }),
      signal: AbortSignal.timeout(TIMEOUT),
    });
    const { id } = answer.ok ? ((await answer.json()) as { id?: unknown }) : {};
    // No text of the answer: it may hold the number and the message.
    if (typeof id !== 'string') throw new Error(`the messaging API answered ${answer.status} without an id`);
    return id;
  }
}
