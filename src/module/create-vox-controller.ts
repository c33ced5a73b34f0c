import {
  All,
  applyDecorators,
  Controller,
  Req,
  Res,
  SetMetadata,
  type Type,
  UseGuards,
  UseInterceptors,
  VERSION_NEUTRAL,
} from '@nestjs/common';
import { VoxAuthGuard } from '../auth/vox-auth.guard.js';
import { DeliveryService } from '../delivery/delivery.service.js';
import type { Received } from '../payload/received.interface.js';
import { ReceivedPipe } from '../payload/received.pipe.js';
import { WantedWebhook } from '../payload/wanted.decorator.js';
import type { Ending } from '../reply/ending.interface.js';
import { VoxReplyInterceptor } from '../reply/vox-reply.interceptor.js';
import { ROUTES } from './routes.js';
import { VOX_CONTROLLER } from './vox.tokens.js';

/** Makes the controller of one registration. A class of its own each time: two registrations share nothing. */
export function createVoxController(path: string, decorators: readonly ClassDecorator[]): Type {
  @applyDecorators(...decorators)
  @SetMetadata(VOX_CONTROLLER, true)
  @Controller({ path, version: VERSION_NEUTRAL })
  @UseGuards(VoxAuthGuard)
  @UseInterceptors(VoxReplyInterceptor)
  class VoxWebhooksController {
    constructor(private readonly delivery: DeliveryService) {}

    /** `@Res()` tells Nest that the interceptor sends the answer, so that no interceptor of the application rewraps it. */
    @All([...ROUTES])
    receive(
      @WantedWebhook(undefined, ReceivedPipe) received: Received | undefined,
      @Req() request: unknown,
      @Res() _response: unknown,
    ): Promise<Ending> {
      return this.delivery.deliver(received, request);
    }
  }
  return VoxWebhooksController;
}
