import { Injectable, type PipeTransform } from '@nestjs/common';
import { RequestAdmission } from '../receiver/request-admission.js';
import type { VoxEvent } from '../events/vox-event.js';
import { PlatformService } from './platform.service.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import { EventParser } from '../parsing/event-parser.js';
import type { Wanted } from './wanted.decorator.js';

/** The validating pipe behind {@link VoxPayload}: gives the payload class of the event, or refuses the request. */
@Injectable()
export class VoxPayloadPipe implements PipeTransform<Wanted, VoxEvent> {
  constructor(
    private readonly receiver: EventParser,
    private readonly doorkeeper: RequestAdmission,
    private readonly platform: PlatformService,
  ) {}

  /** @throws VoxRefusalError */
  transform({ request, event }: Wanted): VoxEvent {
    const exchange = this.doorkeeper.exchangeOf(this.platform.current.incoming(request));
    if (!exchange) throw new VoxRefusalError('unauthorized', { details: ['the route lacks @UseGuards(VoxAuthGuard)'] });
    return this.receiver.receive(exchange, event).payload;
  }
}
