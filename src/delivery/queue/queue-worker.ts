import { CATALOGUE } from '../../events/catalogue.js';
import { liftEvent } from '../../events/lift-event.js';
import { VoxContext } from '../../handlers/vox-context.js';
import type { BoundHandler } from '../../handlers/bound-handler.interface.js';
import { HandlerRegistry } from '../../handlers/handler.registry.js';
import type { VoxSettings } from '../../config/vox-settings.interface.js';
import { WebhookLogger } from '../../telemetry/webhook-logger.js';
import { DeadLetterService } from '../dead-letters/dead-letter.service.js';
import type { CallResult } from '../call-result.type.js';
import { HandlerCall } from '../handler-call.js';
import type { LazyAbortSignal } from '../../common/lazy-abort-signal.js';
import { Task } from '../task.js';
import type { Attempt, QueueHost } from '../../ports/queue-host.interface.js';
import type { StoredEvent } from '../../ports/stored-event.interface.js';
import { eventRecordOf } from './event-record-of.js';
import { MalformedJobError } from './malformed-job.error.js';
import { isHandlerId, readStoredEvent } from './read-stored-event.js';

/** Handles events that come out of the delivery queue, in the process that received them or in another one. */
export class QueueWorker implements QueueHost {
  readonly registration: string;
  readonly handlerDeadline: number;
  readonly acceptDeadline: number;

  constructor(
    private readonly registry: HandlerRegistry,
    private readonly handlerCalls: HandlerCall,
    private readonly deadLetters: DeadLetterService,
    private readonly log: WebhookLogger,
    { name, handlerDeadline, calls: { deadline } }: VoxSettings,
  ) {
    this.registration = name;
    this.handlerDeadline = handlerDeadline;
    this.acceptDeadline = deadline;
  }

  /**
   * @throws MalformedJobError for what this package has not stored
   * @throws whatever the handler throws, and when this process does not know the event or the handler
   */
  async run(taken: StoredEvent, handlerId: string, { number, signal }: Attempt): Promise<void> {
    const stored = read(taken, handlerId);
    const handler = this.find(stored, handlerId);
    const { event, version, step, output, registration, key, params, violations, flaws, receivedAt } = stored;
    if (registration !== this.registration) this.log.sharesQueue();
    const payload = liftEvent(event, params, { version, step, output }, flaws);
    const record = eventRecordOf(stored);
    const work = (late: LazyAbortSignal): Promise<CallResult> => {
      signal?.addEventListener('abort', () => late.abort(new Error('the job is lost')));
      const ctx = new VoxContext(event, version, step, registration, key, number, late, violations, undefined, flaws);
      return this.handlerCalls.attempt(handler, { payload, context: record, receivedAt }, ctx);
    };
    // No request waits for a worker: after the deadline the signal of the handler aborts, and it is awaited up to the ceiling.
    const result = await new Task(work, { deadline: this.handlerDeadline, isPatient: true }).wait();
    if ('error' in result) throw result.error;
    this.log.worked(record, handlerId, 'dropped' in result ? 'dropped' : 'handled', number);
  }

  /** Never rejects: no queue is prepared for that. */
  async giveUp(taken: StoredEvent, handlerId: string, error: unknown): Promise<void> {
    try {
      const record = eventRecordOf(read(taken, handlerId));
      this.log.gaveUp(record, handlerId);
      this.log.threw(handlerId, error);
      // The queue keeps it in any case; what the sink says to that is in the log.
      await this.deadLetters.put(record, 'failed', [handlerId]).catch(() => undefined);
    } catch (fault) {
      this.report('the delivery queue', fault);
    }
  }

  /** Never throws, not even where the logger of the application does. */
  report(what: string, error: unknown): void {
    try {
      this.log.threw(what, error);
    } catch {
      // There is nowhere left to say so.
    }
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

/** A queue of the application may hand out what it was never given. */
function read(taken: StoredEvent, handlerId: string): StoredEvent {
  if (!isHandlerId(handlerId)) throw new MalformedJobError('handler');
  return readStoredEvent(taken);
}
