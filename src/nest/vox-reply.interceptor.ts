import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { VOX_REGISTRATION } from '../config/vox.tokens.js';
import { ANONYMOUS } from '../credentials/admitted.interface.js';
import { Task } from '../delivery/task.js';
import { asRefusal } from '../outcomes/as-refusal.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { Registration } from '../receiver/registration.interface.js';
import type { Judged } from '../receiver/verdict.js';
import type { WebhookResponse } from '../reply/response-builder.js';
import { RequestContext } from '../request/request-context.js';
import { platformOf } from './platform-of.js';
import { registrationFor } from './registration-for.js';

/**
 * Turns what a handler of your own controller returns into the answer: the document that steers the call. Late, thrown,
 * empty or broken: the fallback document. The module's own route answers in the same way.
 *
 * @example
 * @Post('calls')
 * @UseGuards(VoxAuthGuard)
 * @UseInterceptors(VoxReplyInterceptor)
 * answer(@VoxPayload('voice.inbound') call: VoiceInbound) {
 *   return voxml().say('Hello').hangup();
 * }
 */
@Injectable()
export class VoxReplyInterceptor implements NestInterceptor {
  constructor(
    @Inject(VOX_REGISTRATION) private readonly registration: Registration,
    private readonly host: HttpAdapterHost,
  ) {}

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
    const context = request[mark]?.context ?? new RequestContext(settings.name, head, ANONYMOUS);
    const handler = `${execution.getClass().name}.${execution.getHandler().name}`;
    context.handlers = [{ id: handler }];
    const { answer, refusal } = await respond(registration, context, handler, handle);
    platform.setHeaders(response, answer.headers);
    if (refusal) throw refusal;
    platform.setStatus(response, answer.status);
    return answer.body;
  }
}

async function respond(
  { responder, log, settings }: Registration,
  context: RequestContext,
  handler: string,
  handle: () => Promise<unknown>,
): Promise<WebhookResponse> {
  const task = new Task(handle, { deadline: settings.calls.deadline });
  task.result.catch((error: unknown) => {
    // A refusal of our own is no fault of the handler; it is written where it is answered.
    if (!(error instanceof VoxRefusalError)) log.threw(handler, error);
  });
  const note = (): void => void (task.isLate && log.lateResult(handler, context));
  task.result.then(note, note);
  try {
    return responder.succeeded(context, { outcome: 'handled', document: await task.wait() }, 'actionable');
  } catch (error) {
    return responder.failed(context, asRefusal(error), 'actionable');
  }
}
