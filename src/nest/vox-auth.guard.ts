import type { IncomingMessage } from 'node:http';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { VOX_CONTROLLER } from '../config/vox.tokens.js';
import { PlatformService } from './platform.service.js';
import { WebhookLogger } from '../telemetry/webhook-logger.js';
import { refusalAnswer } from '../outcomes/refusal-answer.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import { RequestAdmission } from '../receiver/request-admission.js';

/**
 * The lock of every webhook route, the module's own or yours: lets in only requests with one of the configured
 * credentials, and only bodies that can be read safely.
 *
 * @throws VoxRefusalError 401 with a challenge per scheme; 403, 405, 408, 413, 415, 503 as the outcome policy says
 * @example
 * @Controller('my/hooks')
 * @UseGuards(VoxAuthGuard)
 * export class MyHooks {}
 */
@Injectable()
export class VoxAuthGuard implements CanActivate {
  constructor(
    private readonly doorkeeper: RequestAdmission,
    private readonly platform: PlatformService,
    private readonly journal: WebhookLogger,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const incoming = this.platform.current.incoming(context.switchToHttp().getRequest<unknown>());
    return this.doorkeeper.exchangeOf(incoming) !== undefined || this.admit(context, incoming);
  }

  private async admit(context: ExecutionContext, incoming: IncomingMessage): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<unknown>();
    const platform = this.platform.current;
    const own = Reflect.hasMetadata(VOX_CONTROLLER, context.getClass());
    const route = own ? platform.routeParams(request) : {};
    const startedAt = performance.now();
    try {
      const caller = {
        incoming,
        secure: platform.isSecure(request),
        // Nobody knows what a controller of the application takes; it must not lose a call.
        ...(!own && { mode: 'actionable' as const }),
        parsed: platform.parsed(request),
      };
      this.doorkeeper.note(incoming, await this.doorkeeper.admit(caller, route));
      return true;
    } catch (error) {
      if (error instanceof VoxRefusalError) {
        this.journal.refused(error, { incoming, route, startedAt });
        platform.setHeaders(http.getResponse(), refusalAnswer(error).headers);
      }
      throw error;
    }
  }
}
