import {
  All,
  applyDecorators,
  Controller,
  Inject,
  Req,
  Res,
  SetMetadata,
  type Type,
  UseGuards,
  VERSION_NEUTRAL,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { VOX_CONTROLLER, VOX_REGISTRATION } from '../config/vox.tokens.js';
import { refusalAnswer } from '../outcomes/refusal-answer.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { Registration } from '../receiver/registration.interface.js';
import type { Judged } from '../receiver/verdict.js';
import { ROUTES } from '../routing/routes.js';
import type { HttpPlatform } from './http-platform.interface.js';
import { platformOf } from './platform-of.js';
import { VoxAuthGuard } from './vox-auth.guard.js';

/**
 * The metadata of `ApiExcludeController()` of `@nestjs/swagger`: routes that take every method would stand in `paths` with
 * every method, some of which OpenAPI does not know.
 */
const HIDDEN_FROM_SWAGGER = SetMetadata('swagger/apiExcludeController', [true]);

/** Makes the controller of one registration. A class of its own each time: two registrations share nothing. */
export function createVoxController(path: string, decorators: readonly ClassDecorator[]): Type {
  @applyDecorators(...decorators)
  @SetMetadata(VOX_CONTROLLER, true)
  @HIDDEN_FROM_SWAGGER
  @Controller({ path, version: VERSION_NEUTRAL })
  @UseGuards(VoxAuthGuard)
  class VoxWebhooksController {
    private platform?: HttpPlatform;

    constructor(
      @Inject(VOX_REGISTRATION) private readonly registration: Registration,
      private readonly host: HttpAdapterHost,
    ) {}

    /**
     * `@Res()` tells Nest that the answer is sent here, so that no interceptor of the application wraps it again.
     * @throws VoxRefusalError for the exception filters of the application
     */
    @All([...ROUTES])
    async receive(@Req() request: Judged, @Res() response: unknown): Promise<void> {
      const { mark, receiver } = this.registration;
      // Controllers may be made before their adapter.
      const platform = (this.platform ??= platformOf(this.host.httpAdapter));
      const verdict = request[mark];
      if (verdict?.refusal?.isDropped) return platform.send(response, refusalAnswer(verdict.refusal));
      if (!verdict?.context)
        throw new VoxRefusalError('unauthorized', { details: ['VoxAuthGuard was taken off the route'] });
      const { context, source } = verdict;
      context.hasArrived = true;
      const { answer, refusal } = await receiver.answer(context, source);
      if (!refusal) return platform.send(response, answer);
      platform.setHeaders(response, answer.headers);
      throw refusal;
    }
  }
  return VoxWebhooksController;
}
