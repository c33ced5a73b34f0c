import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
  SetMetadata,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { VOX_CONTROLLER_EVENT, VOX_CONTROLLER_PART, VOX_REGISTRATION } from '../config/vox.tokens.js';
import { ANONYMOUS } from '../credentials/admitted.interface.js';
import { DropDelivery } from '../delivery/drop-delivery.error.js';
import { isDroppedDocument } from '../delivery/is-dropped-document.js';
import { refusalOf } from '../delivery/refusal-of.js';
import { RetryDelivery } from '../delivery/retry-delivery.error.js';
import { Task } from '../delivery/task.js';
import { CATALOGUE } from '../events/catalogue.js';
import type { EventMode } from '../events/event-mode.type.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import { asFailure } from '../outcomes/as-refusal.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { Registration } from '../receiver/registration.interface.js';
import type { Judged } from '../receiver/verdict.js';
import type { WebhookResponse } from '../reply/response-builder.js';
import { RequestContext } from '../request/request-context.js';
import type { WebhookLogger } from '../telemetry/webhook-logger.js';
import { checkInjected } from './check-injected.js';
import { platformOf } from './platform-of.js';
import { registrationFor } from './registration-for.js';
import { routeName } from './route-name.js';

/**
 * Turns what a handler of your own controller returns into the answer: the document that steers the call. Late, thrown,
 * empty or broken: the fallback document. An event that is no call, as `VoxPayload` names it, gets its 2xx, or the status that
 * makes the platform send it again. The module's own route answers in the same way.
 *
 * @example
 * @Post('calls')
 * @UseGuards(VoxAuthGuard)
 * @UseInterceptors(VoxReplyInterceptor)
 * answer(@VoxPayload('voice.inbound') call: VoiceInbound) {
 *   return voxml().say('Hello').hangup();
 * }
 */
@SetMetadata(VOX_CONTROLLER_PART, 'VoxReplyInterceptor')
@Injectable()
export class VoxReplyInterceptor implements NestInterceptor {
  /** @internal Nest calls it: what it takes is no part of the published types. */
  constructor(
    @Inject(VOX_REGISTRATION) private readonly registration: Registration,
    private readonly host: HttpAdapterHost,
  ) {
    checkInjected('VoxReplyInterceptor', registration);
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return from(this.answer(context, () => lastValueFrom(next.handle(), { defaultValue: undefined })));
  }

  private async answer(execution: ExecutionContext, handle: () => Promise<unknown>): Promise<unknown> {
    const registration = registrationFor(execution, this.registration);
    const { mark, settings } = registration;
    const http = execution.switchToHttp();
    const platform = platformOf(this.host.httpAdapter);
    const request = http.getRequest<Judged>();
    const response = http.getResponse<unknown>();
    const { head } = platform.webhookOf(request, response);
    const judged = request[mark]?.context;
    const context = judged ?? new RequestContext(settings.name, head, ANONYMOUS);
    const handler = routeName(execution);
    context.handlers = [{ id: handler }];
    const isOurs = (error: unknown): boolean => !judged || error === judged.refusal;
    // A route without `VoxPayload` takes calls.
    const event = Reflect.getMetadata(VOX_CONTROLLER_EVENT, execution.getHandler()) as VoxEventName | undefined;
    const mode = event ? CATALOGUE[event].mode : 'actionable';
    const { answer, refusal } = await respond(registration, context, { id: handler, mode, handle, isOurs });
    platform.setHeaders(response, answer.headers);
    if (refusal) throw refusal;
    platform.setStatus(response, answer.status);
    return answer.body;
  }
}

/** A method of a controller, with the request that it is called for. */
interface Route {
  readonly id: string;
  readonly mode: EventMode;
  readonly handle: () => Promise<unknown>;
  /** Whether a refusal is that of the request. */
  readonly isOurs: (error: unknown) => boolean;
}

async function respond(
  { responder, log, settings }: Registration,
  context: RequestContext,
  { id, mode, handle, isOurs }: Route,
): Promise<WebhookResponse> {
  const work = async (): Promise<unknown> => {
    try {
      const value = await handle();
      if (value instanceof Error) throw value;
      return value;
    } catch (error) {
      throw error instanceof VoxRefusalError && isOurs(error) ? error : meaningOf(error, id, log);
    }
  };
  const deadline = mode === 'actionable' ? settings.calls.deadline : settings.handlerDeadline;
  const task = new Task(work, { deadline });
  const note = (): void => void (task.isLate && log.lateResult(id, context));
  task.result.then(note, note);
  try {
    const document = await task.wait();
    const { event } = context;
    if (event && mode === 'informational' && isDroppedDocument(document)) log.dropsDocument(id, event);
    return responder.succeeded(context, { outcome: 'handled', document }, mode);
  } catch (error) {
    return responder.failed(context, error, mode);
  }
}

/** What a method throws means what it means in a handler. */
function meaningOf(error: unknown, handler: string, log: WebhookLogger): VoxRefusalError {
  if (error instanceof DropDelivery) {
    log.drops(handler, error);
    return new VoxRefusalError('dropped');
  }
  if (!(error instanceof RetryDelivery)) log.threw(handler, error);
  return refusalOf([asFailure(error)]);
}
