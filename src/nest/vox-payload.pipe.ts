import { Inject, Injectable, type PipeTransform } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { VOX_REGISTRATION } from '../config/vox.tokens.js';
import type { VoxEvent } from '../events/vox-event.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { Registration } from '../receiver/registration.interface.js';
import { platformOf } from './platform-of.js';
import type { Wanted } from './wanted.decorator.js';

/** The validating pipe behind `VoxPayload()`: gives the payload class of the event, or refuses the request. */
@Injectable()
export class VoxPayloadPipe implements PipeTransform<Wanted, VoxEvent> {
  constructor(
    @Inject(VOX_REGISTRATION) private readonly registration: Registration,
    private readonly host: HttpAdapterHost,
  ) {}

  /** @throws VoxRefusalError */
  transform({ request, event }: Wanted): VoxEvent {
    const { incoming } = platformOf(this.host.httpAdapter).requestOf(request);
    const context = this.registration.verdicts.of(incoming)?.context;
    if (!context) throw new VoxRefusalError('unauthorized', { details: ['the route lacks @UseGuards(VoxAuthGuard)'] });
    return this.registration.parser.parse(context, event).payload;
  }
}
