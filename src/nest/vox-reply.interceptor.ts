import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { RequestAdmission } from '../receiver/request-admission.js';
import { ANONYMOUS } from '../credentials/anonymous.js';
import { Task } from '../delivery/task.js';
import { RequestContext } from '../request/request-context.js';
import type { VoxSettings } from '../config/vox-settings.interface.js';
import { VOX_SETTINGS } from '../config/vox.tokens.js';
import { PlatformService } from './platform.service.js';
import { Deadlines } from '../common/deadlines.js';
import { WebhookLogger } from '../telemetry/webhook-logger.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import { type Settled, ResponseBuilder } from '../reply/response-builder.js';

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
  private readonly deadlines: Deadlines;

  constructor(
    private readonly doorkeeper: RequestAdmission,
    private readonly settler: ResponseBuilder,
    private readonly platform: PlatformService,
    private readonly journal: WebhookLogger,
    @Inject(VOX_SETTINGS) private readonly settings: VoxSettings,
  ) {
    this.deadlines = new Deadlines(settings.replyDeadline);
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return from(this.answer(context, () => lastValueFrom(next.handle(), { defaultValue: undefined })));
  }

  private async answer(context: ExecutionContext, handle: () => Promise<unknown>): Promise<unknown> {
    const http = context.switchToHttp();
    const platform = this.platform.current;
    const incoming = platform.incoming(http.getRequest());
    const exchange = this.doorkeeper.exchangeOf(incoming) ?? new RequestContext(this.settings.name, incoming, ANONYMOUS);
    const where = `${context.getClass().name}.${context.getHandler().name}`;
    const { answer, refusal } = await this.settle(exchange, where, handle);
    const response = http.getResponse<unknown>();
    platform.setHeaders(response, answer.headers);
    if (refusal) throw refusal;
    platform.setStatus(response, answer.status);
    return answer.body;
  }

  private async settle(exchange: RequestContext, where: string, handle: () => Promise<unknown>): Promise<Settled> {
    const task = new Task(handle, this.deadlines, () => undefined);
    task.result.catch((error: unknown) => {
      // A refusal of our own is no bug of the handler: the settler writes it, and thins it out.
      if (!(error instanceof VoxRefusalError)) this.journal.threw(where, error);
    });
    const note = (): void => void (task.isLate && this.journal.lateResult(where, exchange));
    task.result.then(note, note);
    try {
      return this.settler.success(exchange, 'actionable', { outcome: 'handled', document: await task.wait() });
    } catch (error) {
      return this.settler.failure(exchange, 'actionable', error);
    }
  }
}
