import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import type { Wanted } from './received.pipe.js';

/** Marks the parameter that a pipe of this room fills. */
export const WantedWebhook = createParamDecorator(
  (event: VoxEventName | undefined, context: ExecutionContext): Wanted => ({
    request: context.switchToHttp().getRequest<unknown>(),
    event,
  }),
);
