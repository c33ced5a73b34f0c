import { Injectable } from '@nestjs/common';
import type { Received } from '../payload/received.interface.js';
import type { Ending } from '../reply/ending.interface.js';
import { ActionableDispatcher } from './actionable.dispatcher.js';
import { InformationalDispatcher } from './informational.dispatcher.js';

/** Hands a webhook to its handlers, in the way that its event asks for. */
@Injectable()
export class DeliveryService {
  constructor(
    private readonly informational: InformationalDispatcher,
    private readonly actionable: ActionableDispatcher,
  ) {}

  /** @throws VoxRefusal */
  async deliver(received: Received | undefined, request: unknown): Promise<Ending> {
    if (!received) return { situation: 'probe' };
    if (received.row.mode === 'informational') {
      return { situation: await this.informational.dispatch(received, request) };
    }
    return { situation: 'handled', document: await this.actionable.dispatch(received, request) };
  }
}
