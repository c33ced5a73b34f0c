import type { LoadGuard } from '../load/load-guard.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { DeliveryQueue } from '../ports/delivery-queue.interface.js';
import type { DeliveryResult } from '../request/delivery-result.interface.js';
import type { ParsedEvent } from '../request/parsed-event.interface.js';
import type { RequestSource } from '../request/request-source.interface.js';
import type { ActionableDispatcher } from './actionable.dispatcher.js';
import type { InformationalDispatcher } from './informational.dispatcher.js';
import { LinkShares } from './link-shares.js';
import { mayHoldCardData } from './may-hold-card-data.js';
import type { QueuedDispatcher } from './queue/queued.dispatcher.js';
import type { RunningTasks } from './running-tasks.js';

/** Fourth stage: hands an event to its handlers, in the way that its mode asks for. */
export class Delivery {
  private readonly shares = new LinkShares();

  constructor(
    private readonly informational: InformationalDispatcher,
    private readonly queued: QueuedDispatcher,
    private readonly actionable: ActionableDispatcher,
    private readonly queue: DeliveryQueue | undefined,
    private readonly tasks: RunningTasks,
    private readonly load: Pick<LoadGuard, 'isFull'>,
  ) {}

  /** @throws VoxRefusalError, now or later */
  deliver(parsed: ParsedEvent, source: RequestSource): Promise<DeliveryResult> {
    const { mode, family, sensitive } = parsed.row;
    // Admitted by its head: while the body came in, others may have taken the room.
    if (this.load.isFull(mode)) throw new VoxRefusalError('overloaded');
    if (mode === 'actionable') return this.actionable.dispatch(parsed, source);
    const { link } = parsed.context.admitted;
    if (link && !this.shares.take(link.callSid)) throw new VoxRefusalError('overloaded');
    // What may hold card data is never stored anywhere, not even in a queue.
    const isPrivate = sensitive || (family === 'voice' && this.queue && mayHoldCardData(parsed.context));
    if (!this.queue || isPrivate) return this.informational.dispatch(parsed, source);
    return this.tasks.hold(this.queued.dispatch(parsed, this.queue));
  }
}
