import { Injectable } from '@nestjs/common';
import { RequestAdmission } from './request-admission.js';
import { Delivery } from '../delivery/delivery.js';
import type { RequestSource } from '../request/request-source.interface.js';
import type { RequestContext } from '../request/request-context.js';
import { EventParser } from '../parsing/event-parser.js';
import { PlatformService } from '../nest/platform.service.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { DeliveryResult } from '../request/delivery-result.interface.js';
import { modeOf } from '../request/mode-of.js';
import { type Settled, ResponseBuilder } from '../reply/response-builder.js';

const PROBED: DeliveryResult = { outcome: 'probe' };

/**
 * The way of a webhook on the module's own route, once the guard has let it in: receive, deliver, settle. The stages are
 * those of pipe, handler and interceptor, called one after another: an interceptor costs an observable per request, and
 * pipes of the application would be handed the request of the platform.
 */
@Injectable()
export class WebhookReceiver {
  constructor(
    private readonly doorkeeper: RequestAdmission,
    private readonly receiver: EventParser,
    private readonly delivery: Delivery,
    private readonly settler: ResponseBuilder,
    private readonly platform: PlatformService,
  ) {}

  /** @throws VoxRefusalError for the exception filters of the application */
  async handle(request: unknown, response: unknown): Promise<void> {
    const platform = this.platform.current;
    const exchange = this.doorkeeper.exchangeOf(platform.incoming(request));
    if (!exchange) throw new VoxRefusalError('unauthorized', { details: ['VoxAuthGuard was taken off the route'] });
    exchange.arrived = true;
    const { answer, refusal } = await this.settle(exchange, { request });
    if (!refusal) return platform.send(response, answer);
    platform.setHeaders(response, answer.headers);
    throw refusal;
  }

  /** What is to be answered; never rejects. */
  async settle(exchange: RequestContext, source: RequestSource): Promise<Settled> {
    try {
      const ending = exchange.probe ? PROBED : await this.delivery.deliver(this.receiver.receive(exchange), source);
      return this.settler.success(exchange, modeOf(exchange), ending);
    } catch (error) {
      return this.settler.failure(exchange, modeOf(exchange), error);
    }
  }
}
