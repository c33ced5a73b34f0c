import { VoxConfigError } from '../common/vox-config.error.js';
import { VOX_CONTROLLER_EVENT } from '../config/vox.tokens.js';
import { checkEvent } from '../events/check-event.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import { VoxPayloadPipe } from './vox-payload.pipe.js';
import { WantedWebhook } from './wanted.decorator.js';

const REMEDY = "Write it in front of a parameter: answer(@VoxPayload('voice.inbound') call: VoiceInbound).";

/**
 * Parameter decorator for your own controllers: validates the request against the DTO of the event and its version and
 * gives the payload class. Use it behind {@link VoxAuthGuard}, which reads the body.
 *
 * @throws VoxConfigError at once for an event that the catalogue does not know
 * @throws VoxRefusalError 400 for a body that cannot be read, 422 for one against its schema
 * @example
 * @Post('calls')
 * @UseGuards(VoxAuthGuard)
 * @UseInterceptors(VoxReplyInterceptor)
 * answer(@VoxPayload('voice.inbound') call: VoiceInbound) {
 *   return voxml().say('Hello').hangup();
 * }
 */
export function VoxPayload(event: VoxEventName): ParameterDecorator {
  if (typeof event !== 'string') throw new VoxConfigError('@VoxPayload', 'stands without the name of an event', REMEDY);
  const want = WantedWebhook(event, VoxPayloadPipe);
  return (target, method, index) => {
    const place = `@VoxPayload on ${target.constructor.name}.${String(method)}`;
    if (typeof index !== 'number') throw new VoxConfigError(place, 'stands on no parameter', REMEDY);
    checkEvent(event, (...words) => new VoxConfigError(place, ...words));
    want(target, method, index);
    if (method === undefined) return;
    Reflect.defineMetadata(VOX_CONTROLLER_EVENT, event, Reflect.get(target, method) as object);
    hideType(target, method, index);
  };
}

/** A global ValidationPipe for custom decorators too would judge the request as if it were the payload: show no class. */
function hideType(target: object, method: string | symbol, index: number): void {
  const types = Reflect.getMetadata('design:paramtypes', target, method) as readonly unknown[] | undefined;
  if (types) Reflect.defineMetadata('design:paramtypes', types.with(index, Object), target, method);
}
