import { createParamDecorator, type ExecutionContext, type PipeTransform, type Type } from '@nestjs/common';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import type { Wanted } from './received.pipe.js';

type WantedBy = (event: VoxEventName | undefined, pipe: Type<PipeTransform<Wanted, unknown>>) => ParameterDecorator;

/** Marks the parameter that a pipe of this room fills. */
export const WantedWebhook: WantedBy = createParamDecorator(
  (event: VoxEventName | undefined, context: ExecutionContext): Wanted => ({
    request: context.switchToHttp().getRequest<unknown>(),
    event,
  }),
);
