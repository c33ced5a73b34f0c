import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { VOX_CONTROLLER, VOX_REGISTRATION } from '../config/vox.tokens.js';
import { refusalAnswer } from '../outcomes/refusal-answer.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { Registration } from '../receiver/registration.interface.js';
import type { RequestContext } from '../request/request-context.js';
import { type Route, routeOfParams } from '../routing/route.js';
import type { PlatformRequest } from './platform-request.interface.js';
import { platformOf } from './platform-of.js';
import { discardArrived } from './write-answer.js';

/**
 * The lock of every webhook route, the module's own or yours: lets only requests pass that present one of the configured
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
    @Inject(VOX_REGISTRATION) private readonly registration: Registration,
    private readonly host: HttpAdapterHost,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const platform = platformOf(this.host.httpAdapter);
    const http = context.switchToHttp();
    const request = http.getRequest<unknown>();
    const webhook = platform.requestOf(request);
    if (this.registration.verdicts.of(webhook.incoming)?.context) return true;
    const isOwn = Reflect.hasMetadata(VOX_CONTROLLER, context.getClass());
    const route = isOwn ? routeOfParams(platform.routeParams(request)) : undefined;
    return this.admit(webhook, route, (refusal) =>
      platform.setHeaders(http.getResponse(), refusalAnswer(refusal).headers),
    );
  }

  /** @param route `undefined` on a controller of the application */
  private async admit(
    webhook: PlatformRequest,
    route: Route | undefined,
    onRefused: (refusal: VoxRefusalError) => void,
  ): Promise<boolean> {
    const { verdicts, log } = this.registration;
    const { incoming } = webhook;
    const judged = verdicts.of(incoming);
    const startedAt = judged?.refusal ? judged.startedAt : performance.now();
    try {
      if (judged?.refusal) throw judged.refusal;
      verdicts.set(incoming, { context: await this.accept(webhook, route) });
      return true;
    } catch (error) {
      if (error instanceof VoxRefusalError) {
        log.refused(error, { method: incoming.method, route: route ?? {}, startedAt });
        onRefused(error);
        if (error.row.close) await discardArrived(incoming);
      }
      throw error;
    }
  }

  private accept(webhook: PlatformRequest, route: Route | undefined): Promise<RequestContext> {
    const { receiver } = this.registration;
    // What a controller of the application takes is unknown, and it must not lose a call.
    return route ? receiver.accept(webhook, route) : receiver.accept(webhook, {}, 'actionable');
  }
}
