import { Injectable, type PipeTransform } from '@nestjs/common';
import { Doorkeeper } from '../receiver/request-admission.js';
import type { VoxEvent } from '../events/vox-event.js';
import { PlatformService } from './platform.service.js';
import { VoxRefusal } from '../outcomes/vox-refusal.error.js';
import { Receiver } from '../parsing/event-parser.js';
import type { Wanted } from './wanted.decorator.js';

/** The validating pipe behind {@link VoxPayload}: gives the payload class of the event, or refuses the request. */
@Injectable()
export class VoxPayloadPipe implements PipeTransform<Wanted, VoxEvent> {
  constructor(
    private readonly receiver: Receiver,
    private readonly doorkeeper: Doorkeeper,
    private readonly platform: PlatformService,
  ) {}

  /** @throws VoxRefusal */
  transform({ request, event }: Wanted): VoxEvent {
    const exchange = this.doorkeeper.exchangeOf(this.platform.current.incoming(request));
    if (!exchange) throw new VoxRefusal('unauthorized', { details: ['the route lacks @UseGuards(VoxAuthGuard)'] });
    return this.receiver.receive(exchange, event).payload;
  }
}
