import type { LazyAbortSignal } from '../common/lazy-abort-signal.js';
import type { BoundHandler } from '../handlers/bound-handler.interface.js';
import type { Audience } from '../handlers/event-handlers.js';
import type { HandlerRegistry } from '../handlers/handler.registry.js';
import type { VoxContext } from '../handlers/vox-context.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { DeliveryResult } from '../request/delivery-result.interface.js';
import type { ParsedEvent } from '../request/parsed-event.interface.js';
import type { RequestSource } from '../request/request-source.interface.js';
import type { WebhookLogger } from '../telemetry/webhook-logger.js';
import { CallReplies } from './call-replies.js';
import type { HandlerCall } from './handler-call.js';
import { refusalOf } from './refusal-of.js';
import type { RunningTasks } from './running-tasks.js';

interface CallRules {
  /** Time for the document, in milliseconds. */
  readonly deadline: number;
}

/** Calls the one handler that answers a call, and those that listen. */
export class ActionableDispatcher {
  private readonly replies = new CallReplies<DeliveryResult>();

  constructor(
    private readonly registry: HandlerRegistry,
    private readonly calls: HandlerCall,
    private readonly tasks: RunningTasks,
    private readonly log: WebhookLogger,
    private readonly rules: CallRules,
  ) {}

  /**
   * Resolves with what the replier returned.
   * @throws VoxRefusalError
   */
  dispatch(parsed: ParsedEvent, source: RequestSource): Promise<DeliveryResult> {
    const { event, version, context } = parsed;
    const audience = this.registry.audience(event, version, context.step);
    context.fallback = audience.replier?.options.fallback;
    if (audience.replier) context.handlers = [audience.replier];
    const found = this.replies.find(context.key);
    const replied = found ? this.tasks.hold(found) : this.start(parsed, source, audience);
    return replied.then((result) => {
      source.onLost?.(() => this.replies.keep(context.key, result));
      return result;
    });
  }

  private start(parsed: ParsedEvent, source: RequestSource, { listeners, replier }: Audience): Promise<DeliveryResult> {
    const { key } = parsed.context;
    for (const listener of listeners) this.callListener(listener, parsed, source);
    const task = this.tasks.begin(
      (late) => this.callReplier(replier, parsed, this.calls.contextOf(parsed, source, 1, late)),
      { deadline: this.rules.deadline, onAbandoned: () => this.replies.abandon(key) },
    );
    this.replies.begin(key, task);
    return task.wait();
  }

  /** The answer does not wait for a listener, but the deadline has to reach it all the same. */
  private callListener(listener: BoundHandler, parsed: ParsedEvent, source: RequestSource): void {
    const work = (late: LazyAbortSignal): Promise<unknown> =>
      this.calls.attempt(listener, parsed, this.calls.contextOf(parsed, source, 1, late));
    this.tasks
      .begin(work, { deadline: this.rules.deadline })
      .wait()
      .catch((error: unknown) => this.log.threw(listener.id, error));
  }

  private async callReplier(
    replier: BoundHandler | undefined,
    parsed: ParsedEvent,
    ctx: VoxContext,
  ): Promise<DeliveryResult> {
    if (!replier) throw this.registry.absence(parsed.event, ctx.step);
    const result = await this.calls.attempt(replier, parsed, ctx);
    if ('error' in result) throw refusalOf([result.error]);
    if ('dropped' in result) throw new VoxRefusalError('dropped');
    return { outcome: 'handled', document: result.value };
  }
}
