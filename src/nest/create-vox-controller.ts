import {
  All,
  applyDecorators,
  Controller,
  Req,
  Res,
  SetMetadata,
  type Type,
  UseGuards,
  VERSION_NEUTRAL,
} from '@nestjs/common';
import { VoxAuthGuard } from './vox-auth.guard.js';
import { ROUTES } from '../routing/routes.js';
import { VOX_CONTROLLER } from '../config/vox.tokens.js';
import { WebhookReceiver } from '../receiver/webhook-receiver.js';

/**
 * What `ApiExcludeController()` of `@nestjs/swagger` leaves behind: routes that take every method would stand in `paths` with
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
    constructor(private readonly route: WebhookReceiver) {}

    /** `@Res()` tells Nest that the answer is sent here, so that no interceptor of the application rewraps it. */
    @All([...ROUTES])
    receive(@Req() request: unknown, @Res() response: unknown): Promise<void> {
      return this.route.handle(request, response);
    }
  }
  return VoxWebhooksController;
}
