import { Injectable, type PipeTransform } from '@nestjs/common';
import { Doorkeeper } from '../auth/doorkeeper.service.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import { PlatformService } from '../platform/platform.service.js';
import { VoxRefusal } from '../policy/vox-refusal.error.js';
import type { Received } from './received.interface.js';
import { Receiver } from './receiver.service.js';

/** A place in a route handler's signature that wants a webhook. */
export interface Wanted {
  readonly request: unknown;
  /** `undefined` on the module's own route, which takes every event. */
  readonly event: VoxEventName | undefined;
}

/** Turns a request that was let in into what the delivery works on. `undefined` for the portal's endpoint check. */
@Injectable()
export class ReceivedPipe implements PipeTransform<Wanted, Received | undefined> {
  constructor(
    private readonly receiver: Receiver,
    private readonly doorkeeper: Doorkeeper,
    private readonly platform: PlatformService,
  ) {}

  transform({ request, event }: Wanted): Received | undefined {
    const exchange = this.doorkeeper.exchangeOf(this.platform.current.incoming(request));
    if (!exchange) throw new VoxRefusal('unauthorized', { details: ['the route lacks @UseGuards(VoxAuthGuard)'] });
    return exchange.probe && !event ? undefined : this.receiver.receive(exchange, event);
  }
}
