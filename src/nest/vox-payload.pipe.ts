import { Inject, Injectable, type PipeTransform } from '@nestjs/common';
import { VOX_REGISTRATION } from '../config/vox.tokens.js';
import type { VoxEvent } from '../events/vox-event.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { Registration } from '../receiver/registration.interface.js';
import { registrationFor } from './registration-for.js';
import type { Wanted } from './wanted.decorator.js';

/** The validating pipe behind `VoxPayload()`: gives the payload class of the event, or refuses the request. */
@Injectable()
export class VoxPayloadPipe implements PipeTransform<Wanted, VoxEvent> {
  constructor(@Inject(VOX_REGISTRATION) private readonly registration: Registration) {}

  /** @throws VoxRefusalError */
  transform({ request, event, context: execution }: Wanted): VoxEvent {
    const { mark, parser, log } = registrationFor(execution, this.registration);
    const context = request[mark]?.context;
    if (!context) {
      const place = `${execution.getClass().name}.${execution.getHandler().name}`;
      log.lacksGuard(place);
      throw new VoxRefusalError('unauthorized', { details: [`${place} lacks VoxAuthGuard`] });
    }
    return parser.parse(context, event).payload;
  }
}
