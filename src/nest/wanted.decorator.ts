import { createParamDecorator, type ExecutionContext, type PipeTransform, type Type } from '@nestjs/common';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import type { Judged } from '../receiver/verdict.js';

/** A place in a route handler's signature that wants a webhook. */
export interface Wanted {
  readonly request: Judged;
  readonly event: VoxEventName;
  /** The route that wants it. */
  readonly context: ExecutionContext;
}

type WantedBy = (event: VoxEventName, pipe: Type<PipeTransform<Wanted, unknown>>) => ParameterDecorator;

/** Marks the parameter that a pipe of this room fills. */
export const WantedWebhook: WantedBy = createParamDecorator(
  (event: VoxEventName, context: ExecutionContext): Wanted => ({
    request: context.switchToHttp().getRequest<Judged>(),
    event,
    context,
  }),
);
