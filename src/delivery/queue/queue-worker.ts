import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE } from '../../events/catalogue.js';
import { VoxContext } from '../../handlers/vox-context.js';
import type { BoundHandler } from '../../handlers/bound-handler.interface.js';
import { HandlerRegistry } from '../../handlers/handler.registry.js';
import type { VoxSettings } from '../../config/vox-settings.interface.js';
import { VOX_SETTINGS } from '../../config/vox.tokens.js';
import { Deadlines } from '../../common/deadlines.js';
import { WebhookLogger } from '../../telemetry/webhook-logger.js';
import { DeadLetterService } from '../dead-letters/dead-letter.service.js';
import { HandlerCall } from '../handler-call.js';
import type { LazyAbortSignal } from '../../common/lazy-abort-signal.js';
import { Task } from '../task.js';
import type { Attempt, QueueHost } from '../../ports/queue-host.interface.js';
import type { StoredEvent } from '../../ports/stored-event.interface.js';
import { traceOf } from './event-record-of.js';

/** Handles events that come out of the delivery queue, in the process that received them or in another one. */
@Injectable()
export class QueueWorker implements QueueHost {
  readonly registration: string;
  readonly handlerDeadline: number;
  readonly acceptDeadline: number;
  private readonly deadlines: Deadlines;

  constructor(
    private readonly registry: HandlerRegistry,
    private readonly calls: HandlerCall,
    private readonly quarantine: DeadLetterService,
    private readonly journal: WebhookLogger,
    @Inject(VOX_SETTINGS) { name, handlerDeadline, replyDeadline }: VoxSettings,
  ) {
    this.registration = name;
    this.handlerDeadline = handlerDeadline;
    this.deadlines = new Deadlines(handlerDeadline);
    this.acceptDeadline = replyDeadline;
  }

  /** @throws whatever the handler throws, and when this process does not know the event or the handler */
  async run(stored: StoredEvent, handlerId: string, { number, signal }: Attempt): Promise<void> {
    const handler = this.find(stored, handlerId);
    const { event, version, step, output, registration, key, params, violations, receivedAt } = stored;
    const payload = new CATALOGUE[event].payload(params, { version, step, output });
    const trace = traceOf(stored);
    const work = async (late: LazyAbortSignal): Promise<void> => {
      signal?.addEventListener('abort', () => late.abort(new Error('the job is lost')), { once: true });
      const context = new VoxContext(event, version, step, registration, key, number, late, violations);
      const result = await this.calls.attempt(handler, { payload, exchange: trace, receivedAt }, context);
      if ('error' in result) throw result.error;
      this.journal.worked(trace, handlerId, 'dropped' in result ? 'dropped' : 'handled', number);
    };
    await this.toTheEnd(work);
  }

  async giveUp(stored: StoredEvent, handlerId: string, error: unknown): Promise<void> {
    const trace = traceOf(stored);
    this.journal.gaveUp(trace, handlerId);
    this.journal.threw(handlerId, error);
    // The queue keeps it in any case; what the sink says to that is in the log.
    await this.quarantine.put(trace, 'failed', [handlerId]).catch(() => undefined);
  }

  report(what: string, error: unknown): void {
    this.journal.threw(what, error);
  }

  /** Nobody waits for a worker, so a late handler is told of its deadline and then awaited up to the ceiling. */
  private toTheEnd(work: (late: LazyAbortSignal) => Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      const ceiling = (): void => reject(new Error('VOX_HANDLER_LATE: did not end within ten deadlines'));
      const task = new Task(work, this.deadlines, ceiling);
      task.result.then(resolve, reject);
      task.wait().catch(() => undefined);
    });
  }

  private find({ event }: StoredEvent, handlerId: string): BoundHandler {
    const handlers = Object.hasOwn(CATALOGUE, event) ? this.registry.of(event) : [];
    const found = handlers.find(({ id }) => id === handlerId);
    if (found) return found;
    throw new Error(
      `VOX_HANDLER_UNKNOWN: no ${handlerId} takes ${event} in this process. Give workers the providers of the receiver.`,
    );
  }
}
