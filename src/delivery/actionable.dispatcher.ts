import { Inject, Injectable } from '@nestjs/common';
import type { BoundHandler } from '../handlers/bound-handler.interface.js';
import { HandlerRegistry } from '../handlers/handler.registry.js';
import type { RequestSource } from '../request/request-source.interface.js';
import type { VoxContext } from '../handlers/vox-context.js';
import type { VoxSettings } from '../config/vox-settings.interface.js';
import { VOX_SETTINGS } from '../config/vox.tokens.js';
import type { ParsedEvent } from '../request/parsed-event.interface.js';
import { Deadlines } from '../common/deadlines.js';
import { WebhookLogger } from '../telemetry/webhook-logger.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { DeliveryResult } from '../request/delivery-result.interface.js';
import { contextOf } from './context-of.js';
import { RunningTasks } from './running-tasks.js';
import { HandlerCall } from './handler-call.js';
import type { LazyAbortSignal } from '../common/lazy-abort-signal.js';
import { RecentReplies } from './recent-replies.js';
import { refusalOf } from './refusal-of.js';

/**
 * Asks the one handler that answers a call, and lets others listen. A call may honestly come back to the same URL, so
 * only the very same request within a few seconds counts as a repeat and gets the same result.
 */
@Injectable()
export class ActionableDispatcher {
  private readonly recent: RecentReplies<DeliveryResult>;
  private readonly deadlines: Deadlines;

  constructor(
    private readonly registry: HandlerRegistry,
    private readonly calls: HandlerCall,
    private readonly drain: RunningTasks,
    private readonly journal: WebhookLogger,
    @Inject(VOX_SETTINGS) { replayWindow, replyDeadline }: VoxSettings,
  ) {
    this.recent = new RecentReplies(replayWindow);
    this.deadlines = new Deadlines(replyDeadline);
  }

  /**
   * Resolves with what the replier returned.
   * @throws VoxRefusalError
   */
  dispatch(received: ParsedEvent, source: RequestSource): Promise<DeliveryResult> {
    const { event, version, exchange } = received;
    const { listeners, replier } = this.registry.audience(event, version, exchange.step);
    exchange.fallback = replier?.options.fallback;
    const repeated = this.recent.find(exchange.key);
    if (repeated) return repeated;
    for (const listener of listeners) this.tell(listener, received, source);
    const task = this.drain.begin(
      (late) => this.ask(replier, received, contextOf(received, source, 1, late)),
      this.deadlines,
      () => this.recent.forget(exchange.key),
    );
    this.recent.keep(exchange.key, task);
    return task.wait();
  }

  /** Nobody waits for a listener, but the deadline is to reach it all the same. */
  private tell(listener: BoundHandler, received: ParsedEvent, source: RequestSource): void {
    const work = (late: LazyAbortSignal): Promise<unknown> =>
      this.calls.attempt(listener, received, contextOf(received, source, 1, late));
    this.drain
      .begin(work, this.deadlines, () => undefined)
      .wait()
      .catch((error: unknown) => this.journal.threw(listener.id, error));
  }

  private async ask(replier: BoundHandler | undefined, received: ParsedEvent, context: VoxContext): Promise<DeliveryResult> {
    if (!replier) throw new VoxRefusalError('unhandled');
    const result = await this.calls.attempt(replier, received, context);
    if ('error' in result) throw refusalOf([result.error]);
    if ('dropped' in result) throw new VoxRefusalError('dropped');
    return { outcome: 'handled', document: result.value };
  }
}
