import { Inject, Injectable } from '@nestjs/common';
import type { RequestSource } from '../handlers/request-source.interface.js';
import type { VoxSettings } from '../module/vox-settings.interface.js';
import { VOX_SETTINGS } from '../module/vox.tokens.js';
import type { Received } from '../payload/received.interface.js';
import type { Ending } from '../reply/ending.interface.js';
import { ActionableDispatcher } from './actionable.dispatcher.js';
import { InformationalDispatcher } from './informational.dispatcher.js';
import { QueuedDispatcher } from './queue/queued.dispatcher.js';

/** Hands a webhook to its handlers, in the way that its event asks for. */
@Injectable()
export class DeliveryService {
  constructor(
    private readonly informational: InformationalDispatcher,
    private readonly queued: QueuedDispatcher,
    private readonly actionable: ActionableDispatcher,
    @Inject(VOX_SETTINGS) private readonly settings: VoxSettings,
  ) {}

  /** @throws VoxRefusal */
  async deliver(received: Received | undefined, source: RequestSource): Promise<Ending> {
    if (!received) return { situation: 'probe' };
    if (received.row.mode === 'actionable') {
      return { situation: 'handled', document: await this.actionable.dispatch(received, source) };
    }
    const { delivery } = this.settings;
    // What may hold card data is never put down anywhere, not even in a queue.
    const isKept = delivery !== undefined && !received.row.sensitive;
    const dispatched = isKept
      ? this.queued.dispatch(received, delivery)
      : this.informational.dispatch(received, source);
    return { situation: await dispatched };
  }
}
