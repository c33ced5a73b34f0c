import type { Delivery } from '../delivery/delivery.js';
import type { EventMode } from '../events/event-mode.type.js';
import type { StrictReader } from '../intake/strict-reader.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { EventParser } from '../parsing/event-parser.js';
import type { ResponseBuilder, WebhookResponse } from '../reply/response-builder.js';
import { RequestContext } from '../request/request-context.js';
import type { RequestSource } from '../request/request-source.interface.js';
import type { WebhookRequest } from '../request/webhook-request.interface.js';
import type { Route } from '../routing/route.js';
import type { RequestAdmission } from './request-admission.js';

/** The stages of the line, in order. */
interface Stages {
  readonly admission: RequestAdmission;
  readonly reader: StrictReader;
  readonly parser: EventParser;
  readonly delivery: Delivery;
  readonly responder: ResponseBuilder;
}

/**
 * The way of one webhook, from its head to its answer: admit, read, parse, deliver, respond. Takes a request as data and
 * gives an answer as data; knows neither Nest nor a server.
 */
export class WebhookReceiver {
  constructor(private readonly stages: Stages) {}

  /**
   * Admit and read: for a guard, or for a gate in front of body parsers.
   * @throws VoxRefusalError
   */
  accept(request: WebhookRequest, route: Route, assumed?: EventMode): Promise<RequestContext> {
    const { admission, reader } = this.stages;
    try {
      const admitted = admission.admit(request, route, assumed);
      if (admitted instanceof RequestContext) return reader.read(admitted, request);
      return (request.hold?.(admitted) ?? admitted).then(
        (context) => reader.read(context, request),
        (error: unknown) => this.refuse(request, error),
      );
    } catch (error) {
      return this.refuse(request, error);
    }
  }

  /** Parse, deliver and respond. Never rejects. */
  async answer(context: RequestContext, source: RequestSource): Promise<WebhookResponse> {
    const { parser, delivery, responder } = this.stages;
    try {
      if (context.probe) return responder.probed(context);
      const event = parser.parse(context);
      const result = await delivery.deliver(event, source);
      return responder.succeeded(context, result);
    } catch (error) {
      return responder.failed(context, error);
    }
  }

  /**
   * The whole line.
   * @throws VoxRefusalError if the request is not accepted
   */
  async receive(request: WebhookRequest, route: Route, source: RequestSource): Promise<WebhookResponse> {
    return this.answer(await this.accept(request, route), source);
  }

  private async refuse(request: WebhookRequest, error: unknown): Promise<never> {
    const isDropped = error instanceof VoxRefusalError && error.isDropped;
    // Left unread, it would tell that the request was not accepted. Rejected at once, a promise would count as unhandled
    // until it is awaited, and Node keeps account of these.
    await (isDropped ? this.stages.reader.discard(request) : undefined);
    throw error;
  }
}
