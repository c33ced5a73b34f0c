import { type CanActivate, type ExecutionContext, Inject, Injectable, SetMetadata } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { VOX_CONTROLLER, VOX_CONTROLLER_PART, VOX_REGISTRATION } from '../config/vox.tokens.js';
import { refusalAnswer, refusalHeaders } from '../outcomes/refusal-answer.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { Registration } from '../receiver/registration.interface.js';
import type { Judged } from '../receiver/verdict.js';
import type { RequestContext } from '../request/request-context.js';
import { type Route, routeOfParams } from '../routing/route.js';
import { checkInjected } from './check-injected.js';
import type { HttpWebhook } from './http-webhook.js';
import { platformOf } from './platform-of.js';
import { registrationFor } from './registration-for.js';
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
@SetMetadata(VOX_CONTROLLER_PART, 'VoxAuthGuard')
@Injectable()
export class VoxAuthGuard implements CanActivate {
  /** The last route and its registration: the guard of the module's own controller guards no other. */
  private type?: unknown;
  private handler?: unknown;
  private found: Registration;

  /** @internal Nest calls it: what it takes is no part of the published types. */
  constructor(
    @Inject(VOX_REGISTRATION) private readonly registration: Registration,
    private readonly host: HttpAdapterHost,
  ) {
    checkInjected('VoxAuthGuard', registration);
    this.found = registration;
  }

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<Judged>();
    const type = context.getClass();
    const handler = context.getHandler();
    if (type !== this.type || handler !== this.handler) {
      this.found = registrationFor(context, this.registration);
      this.type = type;
      this.handler = handler;
    }
    const registration = this.found;
    if (request[registration.mark]?.context) return true;
    const platform = platformOf(this.host.httpAdapter);
    const isOwn = Reflect.hasMetadata(VOX_CONTROLLER, context.getClass());
    const route = isOwn ? routeOfParams(platform.routeParams(request)) : undefined;
    const response = http.getResponse<unknown>();
    return admit(registration, platform.webhookOf(request, response), route, (refusal) => {
      // A filter of the application would add a body that tells.
      if (refusal.isDropped) platform.send(response, refusalAnswer(refusal));
      else platform.setHeaders(response, refusalHeaders(refusal, registration.settings.outcomeHeader !== false));
    });
  }
}

/** @param route `undefined` on a controller of the application */
async function admit(
  registration: Registration,
  webhook: HttpWebhook,
  route: Route | undefined,
  onRefused: (refusal: VoxRefusalError) => void,
): Promise<boolean> {
  const { mark, log } = registration;
  const { incoming, request } = webhook;
  const judged = request[mark];
  const startedAt = judged?.refusal ? judged.startedAt : performance.now();
  try {
    if (judged?.refusal) throw judged.refusal;
    request[mark] = { context: await accept(registration, webhook, route), source: webhook };
    return true;
  } catch (error) {
    if (!(error instanceof VoxRefusalError)) throw error;
    log.refused(error, { method: incoming.method, route: route ?? {}, startedAt });
    if (error.isDropped && route) {
      // The route gives the answer of a success.
      request[mark] = { refusal: error, startedAt };
      return true;
    }
    onRefused(error);
    if (error.row.close && !error.isDropped) await discardArrived(incoming);
    throw error;
  }
}

function accept({ receiver }: Registration, webhook: HttpWebhook, route: Route | undefined): Promise<RequestContext> {
  // What a controller of the application takes is unknown, and it must not lose a call.
  return route ? receiver.accept(webhook, route) : receiver.accept(webhook, {}, 'actionable');
}
