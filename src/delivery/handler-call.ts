import { CATALOGUE } from '../events/catalogue.js';
import type { LazyAbortSignal } from '../common/lazy-abort-signal.js';
import type { BoundHandler } from '../handlers/bound-handler.interface.js';
import { VoxContext } from '../handlers/vox-context.js';
import { asFailure } from '../outcomes/as-refusal.js';
import type { ParsedEvent } from '../request/parsed-event.interface.js';
import type { RequestSource } from '../request/request-source.interface.js';
import { WebhookLogger } from '../telemetry/webhook-logger.js';
import { CHANNELS } from '../telemetry/channels.js';
import type { CallResult } from './call-result.type.js';
import { isDroppedDocument } from './is-dropped-document.js';
import { timed } from './timed-run.js';
import { traceDelivery } from './trace-delivery.js';
import { DropDelivery } from './drop-delivery.error.js';
import { DeadLetterService } from './dead-letters/dead-letter.service.js';
import { RetryDelivery } from './retry-delivery.error.js';
import type { EventRecord } from '../request/event-record.interface.js';

/** What a handler is called for. */
export interface Called extends Pick<ParsedEvent, 'payload'> {
  readonly context: EventRecord;
  /** When the webhook came, in milliseconds since 1970, if a queue has kept it. */
  readonly receivedAt?: number;
}

/** Calls a handler; whatever it throws, and however, becomes a result. */
export class HandlerCall {
  constructor(
    private readonly deadLetters: DeadLetterService,
    private readonly log: WebhookLogger,
  ) {}

  /** The ctx that the handlers of one delivery share. */
  contextOf(parsed: ParsedEvent, source: RequestSource, attempt: number, late: LazyAbortSignal): VoxContext {
    const { context, event, version, violations, flaws } = parsed;
    const { step, registration, key } = context;
    return new VoxContext(event, version, step, registration, key, attempt, late, violations, source, flaws);
  }

  attempt(handler: BoundHandler, parsed: Called, ctx: VoxContext): Promise<CallResult> {
    const { runs } = parsed.context;
    return runs ? timed(runs, handler.id, () => this.traced(handler, parsed, ctx)) : this.traced(handler, parsed, ctx);
  }

  private traced(handler: BoundHandler, parsed: Called, ctx: VoxContext): Promise<CallResult> {
    if (!CHANNELS.delivery.hasSubscribers) return this.call(handler, parsed, ctx);
    const { context, receivedAt } = parsed;
    const called = { handler: handler.id, context, ctx, receivedAt };
    return traceDelivery(called, () => this.call(handler, parsed, ctx));
  }

  private async call(handler: BoundHandler, parsed: Called, ctx: VoxContext): Promise<CallResult> {
    try {
      const value: unknown = await handler.invoke(parsed.payload, ctx);
      if (value === undefined) return { value };
      // Whoever returns one meant to throw it, and an event is not to be lost over that.
      if (value instanceof Error) throw value;
      const isDropped = CATALOGUE[ctx.event].mode === 'informational' && isDroppedDocument(value);
      if (isDropped) this.log.dropsDocument(handler.id, ctx.event);
      return { value };
    } catch (error) {
      if (error instanceof DropDelivery) return this.drop(handler, parsed, error);
      if (!(error instanceof RetryDelivery)) this.log.threw(handler.id, error);
      return { error: asFailure(error) };
    } finally {
      if (ctx.isLate) this.log.lateResult(handler.id, parsed.context);
    }
  }

  private async drop(handler: BoundHandler, { context }: Called, reason: DropDelivery): Promise<CallResult> {
    this.log.drops(handler.id, reason);
    try {
      if (this.deadLetters.takes(context)) await this.deadLetters.put(context, 'dropped', [handler.id]);
      return { dropped: true };
    } catch (error) {
      return { error };
    }
  }
}
