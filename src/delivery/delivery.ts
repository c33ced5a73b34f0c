import { Inject, Injectable } from '@nestjs/common';
import type { RequestSource } from '../request/request-source.interface.js';
import type { VoxSettings } from '../config/vox-settings.interface.js';
import { VOX_SETTINGS } from '../config/vox.tokens.js';
import type { ParsedEvent } from '../request/parsed-event.interface.js';
import type { DeliveryResult } from '../request/delivery-result.interface.js';
import { ActionableDispatcher } from './actionable.dispatcher.js';
import { InformationalDispatcher } from './informational.dispatcher.js';
import { QueuedDispatcher } from './queue/queued.dispatcher.js';

/** Hands a webhook to its handlers, in the way that its event asks for. */
@Injectable()
export class Delivery {
  constructor(
    private readonly informational: InformationalDispatcher,
    private readonly queued: QueuedDispatcher,
    private readonly actionable: ActionableDispatcher,
    @Inject(VOX_SETTINGS) private readonly settings: VoxSettings,
  ) {}

  /** @throws VoxRefusalError */
  deliver(received: ParsedEvent, source: RequestSource): Promise<DeliveryResult> {
    const { mode, sensitive } = received.row;
    if (mode === 'actionable') return this.actionable.dispatch(received, source);
    const { delivery } = this.settings;
    // What may hold card data is never put down anywhere, not even in a queue.
    if (!delivery || sensitive) return this.informational.dispatch(received, source);
    return this.queued.dispatch(received, delivery);
  }
}
