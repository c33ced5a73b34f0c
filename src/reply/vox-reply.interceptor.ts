import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Doorkeeper } from '../auth/doorkeeper.service.js';
import { Task } from '../delivery/task.js';
import { CATALOGUE } from '../events/catalogue.js';
import type { EventMode } from '../events/event-mode.type.js';
import { Exchange } from '../intake/exchange.js';
import type { VoxSettings } from '../module/vox-settings.interface.js';
import { VOX_CONTROLLER, VOX_SETTINGS } from '../module/vox.tokens.js';
import { PlatformService } from '../platform/platform.service.js';
import { JournalService } from '../policy/journal.service.js';
import type { Ending } from './ending.interface.js';
import { type Settled, Settler } from './settler.service.js';

/**
 * Turns what a handler returns into the answer: the document that steers the call, or a plain 2xx. Late, thrown, empty or
 * broken: the fallback document. On your own controllers it expects a document and does the same.
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
    private readonly doorkeeper: Doorkeeper,
    private readonly settler: Settler,
    private readonly platform: PlatformService,
    private readonly journal: JournalService,
    @Inject(VOX_SETTINGS) private readonly settings: VoxSettings,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return from(this.answer(context, () => lastValueFrom(next.handle(), { defaultValue: undefined })));
  }

  private async answer(context: ExecutionContext, handle: () => Promise<unknown>): Promise<unknown> {
    const http = context.switchToHttp();
    const platform = this.platform.current;
    const incoming = platform.incoming(http.getRequest());
    const own = Reflect.hasMetadata(VOX_CONTROLLER, context.getClass());
    const exchange = this.doorkeeper.exchangeOf(incoming) ?? new Exchange(this.settings.name, incoming, 'none');
    const { answer, refusal } = await (own
      ? this.ownRoute(exchange, handle)
      : this.foreignRoute(exchange, context, handle));
    const response = http.getResponse<unknown>();
    if (refusal) {
      platform.setHeaders(response, answer.headers);
      throw refusal;
    }
    if (own) return platform.send(response, answer);
    platform.setHeaders(response, answer.headers);
    platform.setStatus(response, answer.status);
    return answer.body;
  }

  private async ownRoute(exchange: Exchange, handle: () => Promise<unknown>): Promise<Settled> {
    try {
      const ending = (await handle()) as Ending;
      return this.settler.success(exchange, modeOf(exchange), ending);
    } catch (error) {
      return this.settler.failure(exchange, modeOf(exchange), error);
    }
  }

  private async foreignRoute(
    exchange: Exchange,
    context: ExecutionContext,
    handle: () => Promise<unknown>,
  ): Promise<Settled> {
    const where = `${context.getClass().name}.${context.getHandler().name}`;
    const task = new Task(handle, this.settings.replyDeadline, () => undefined);
    task.result.catch((error: unknown) => this.journal.threw(where, error));
    const note = (): void => void (task.isLate && this.journal.lateResult(where, exchange));
    task.result.then(note, note);
    try {
      return this.settler.success(exchange, 'actionable', { situation: 'handled', document: await task.wait() });
    } catch (error) {
      return this.settler.failure(exchange, 'actionable', error);
    }
  }
}

/** An event that could not be told still is a call if it names one. */
function modeOf({ event, params }: Exchange): EventMode {
  if (event) return CATALOGUE[event].mode;
  return params && 'CallSid' in params ? 'actionable' : 'informational';
}
