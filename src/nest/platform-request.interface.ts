import type { IncomingMessage } from 'node:http';
import type { WireParams } from '../events/wire-params.type.js';
import type { WebhookRequest } from '../request/webhook-request.interface.js';

/** A request of a framework, as the receiver takes it. */
export interface PlatformRequest extends WebhookRequest {
  readonly incoming: IncomingMessage;
  /** Puts what was read where the framework's `@Body()` looks. */
  setParsed(params: WireParams | undefined): void;
}
