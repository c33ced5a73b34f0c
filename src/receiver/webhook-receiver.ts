import { Injectable } from '@nestjs/common';
import { Doorkeeper } from './request-admission.js';
import { DeliveryService } from '../delivery/delivery.js';
import type { RequestSource } from '../request/request-source.interface.js';
import type { Exchange } from '../request/request-context.js';
import { Receiver } from '../parsing/event-parser.js';
import { PlatformService } from '../nest/platform.service.js';
import { VoxRefusal } from '../outcomes/vox-refusal.error.js';
import type { Ending } from '../request/delivery-result.interface.js';
import { modeOf } from '../request/mode-of.js';
import { type Settled, Settler } from '../reply/response-builder.js';

const PROBED: Ending = { situation: 'probe' };

/**
 * The way of a webhook on the module's own route, once the guard has let it in: receive, deliver, settle. The stages are
 * those of pipe, handler and interceptor, called one after another: an interceptor costs an observable per request, and
 * pipes of the application would be handed the request of the platform.
 */
@Injectable()
export class WebhookRoute {
  constructor(
    private readonly doorkeeper: Doorkeeper,
    private readonly receiver: Receiver,
    private readonly delivery: DeliveryService,
    private readonly settler: Settler,
    private readonly platform: PlatformService,
  ) {}

  /** @throws VoxRefusal for the exception filters of the application */
  async handle(request: unknown, response: unknown): Promise<void> {
    const platform = this.platform.current;
    const exchange = this.doorkeeper.exchangeOf(platform.incoming(request));
    if (!exchange) throw new VoxRefusal('unauthorized', { details: ['VoxAuthGuard was taken off the route'] });
    exchange.arrived = true;
    const { answer, refusal } = await this.settle(exchange, { request });
    if (!refusal) return platform.send(response, answer);
    platform.setHeaders(response, answer.headers);
    throw refusal;
  }

  /** What is to be answered; never rejects. */
  async settle(exchange: Exchange, source: RequestSource): Promise<Settled> {
    try {
      const ending = exchange.probe ? PROBED : await this.delivery.deliver(this.receiver.receive(exchange), source);
      return this.settler.success(exchange, modeOf(exchange), ending);
    } catch (error) {
      return this.settler.failure(exchange, modeOf(exchange), error);
    }
  }
}
