import { Inject, Injectable, type PipeTransform, SetMetadata } from '@nestjs/common';
import { VOX_CONTROLLER_PART, VOX_REGISTRATION } from '../config/vox.tokens.js';
import { CATALOGUE } from '../events/catalogue.js';
import type { VoxEvent } from '../events/vox-event.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { Registration } from '../receiver/registration.interface.js';
import { registrationFor } from './registration-for.js';
import { routeName } from './route-name.js';
import type { Wanted } from './wanted.decorator.js';

/** The validating pipe behind `VoxPayload()`: gives the payload class of the event, or refuses the request. */
@SetMetadata(VOX_CONTROLLER_PART, '@VoxPayload')
@Injectable()
export class VoxPayloadPipe implements PipeTransform<Wanted, VoxEvent> {
  constructor(@Inject(VOX_REGISTRATION) private readonly registration: Registration) {}

  /** @throws VoxRefusalError */
  transform({ request, event, context: execution }: Wanted): VoxEvent {
    const { mark, parser, log } = registrationFor(execution, this.registration);
    const context = request[mark]?.context;
    if (!context) {
      const place = routeName(execution);
      log.lacksGuard(place);
      throw new VoxRefusalError('unauthorized', { details: [`${place} lacks VoxAuthGuard`] });
    }
    // It comes before the pipes, wherever it stands.
    if (context.handlers.length === 0 && CATALOGUE[event].mode === 'actionable')
      log.lacksReply(routeName(execution), event);
    try {
      return parser.parse(context, event).payload;
    } catch (error) {
      if (error instanceof VoxRefusalError) context.refusal = error;
      throw error;
    }
  }
}
