import { Injectable } from '@nestjs/common';
import type { BoundHandler } from '../handlers/bound-handler.interface.js';
import type { VoxContext } from '../handlers/vox-context.js';
import type { ParsedEvent } from '../request/parsed-event.interface.js';
import { WebhookLogger } from '../telemetry/webhook-logger.js';
import { CHANNELS } from '../telemetry/channels.js';
import { traceDelivery } from './trace-delivery.js';
import { DropDelivery } from './drop-delivery.error.js';
import { DeadLetterService } from './dead-letters/dead-letter.service.js';
import { RetryDelivery } from './retry-delivery.error.js';
import type { EventRecord } from '../request/event-record.interface.js';

/** What a handler is called for. */
export interface Called extends Pick<ParsedEvent, 'payload'> {
  readonly exchange: EventRecord;
  /** When the webhook came, in milliseconds since 1970, if a queue has kept it. */
  readonly receivedAt?: number;
}

/** How a handler ended. */
export type CallResult = { readonly value: unknown } | { readonly dropped: true } | { readonly error: unknown };

/** Calls a handler; whatever it throws, and however, becomes a result. */
@Injectable()
export class HandlerCall {
  constructor(
    private readonly quarantine: DeadLetterService,
    private readonly journal: WebhookLogger,
  ) {}

  attempt(handler: BoundHandler, received: Called, context: VoxContext): Promise<CallResult> {
    if (!CHANNELS.delivery.hasSubscribers) return this.call(handler, received, context);
    const { exchange, receivedAt } = received;
    const called = { handler: handler.id, exchange, context, receivedAt };
    return traceDelivery(called, () => this.call(handler, received, context));
  }

  private async call(handler: BoundHandler, received: Called, context: VoxContext): Promise<CallResult> {
    try {
      return { value: await handler.invoke(received.payload, context) };
    } catch (error) {
      if (error instanceof DropDelivery) return this.drop(handler, received);
      if (!(error instanceof RetryDelivery)) this.journal.threw(handler.id, error);
      return { error };
    } finally {
      if (context.isLate) this.journal.lateResult(handler.id, received.exchange);
    }
  }

  private async drop(handler: BoundHandler, { exchange }: Called): Promise<CallResult> {
    try {
      await this.quarantine.put(exchange, 'dropped', [handler.id]);
      return { dropped: true };
    } catch (error) {
      return { error };
    }
  }
}
