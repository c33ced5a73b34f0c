import { Injectable, type PipeTransform } from '@nestjs/common';
import type { VoxEvent } from '../events/vox-event.js';
import { VoxRefusal } from '../policy/vox-refusal.error.js';
import { ReceivedPipe, type Wanted } from './received.pipe.js';

/** The validating pipe behind {@link VoxPayload}: gives the payload class of the event, or refuses the request. */
@Injectable()
export class VoxPayloadPipe implements PipeTransform<Wanted, VoxEvent> {
  constructor(private readonly pipe: ReceivedPipe) {}

  transform(wanted: Wanted): VoxEvent {
    const received = this.pipe.transform(wanted);
    if (!received) throw new VoxRefusal('probe');
    return received.payload;
  }
}
