import { HandlerRegistry } from '../../handlers/handler.registry.js';
import type { VoxSettings } from '../../config/vox-settings.interface.js';
import type { ParsedEvent } from '../../request/parsed-event.interface.js';
import { WebhookLogger } from '../../telemetry/webhook-logger.js';
import { VoxRefusalError } from '../../outcomes/vox-refusal.error.js';
import { withTimeout } from '../../common/with-timeout.js';
import type { DeliveryResult } from '../../request/delivery-result.interface.js';
import type { DeliveryQueue } from '../../ports/delivery-queue.interface.js';
import { storedEventOf } from './stored-event-of.js';

/** Gives an event to the delivery queue, once for each handler, and lets the platform know that it is kept. */
export class QueuedDispatcher {
  constructor(
    private readonly registry: HandlerRegistry,
    private readonly log: WebhookLogger,
    private readonly settings: VoxSettings,
  ) {}

  /** @throws VoxRefusalError `unhandled` or `storeDown` */
  async dispatch(parsed: ParsedEvent, queue: DeliveryQueue): Promise<DeliveryResult> {
    const { event, version, context } = parsed;
    const { listeners } = this.registry.audience(event, version, context.step);
    if (listeners.length === 0) throw this.registry.absence(event, context.step);
    const ids = listeners.map(({ id }) => id);
    try {
      await withTimeout(this.settings.calls.deadline, 'the delivery queue', queue.store(storedEventOf(parsed), ids));
    } catch (error) {
      this.log.isDown('the delivery queue', error);
      throw new VoxRefusalError('storeDown', { cause: error });
    }
    this.log.stored(context, ids);
    return { outcome: 'stored' };
  }
}
