import { CATALOGUE } from '../events/catalogue.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import { VoxConfigError } from '../common/vox-config.error.js';
import type { BoundHandler } from './bound-handler.interface.js';
import { EventHandlers } from './event-handlers.js';

/**
 * The handlers of every event that anybody takes.
 * @throws VoxConfigError when two of them answer the same call
 */
export function handlersByEvent(all: readonly BoundHandler[]): ReadonlyMap<VoxEventName, EventHandlers> {
  const found = new Map<VoxEventName, BoundHandler[]>();
  for (const handler of all) {
    for (const event of handler.events.keys()) {
      const others = found.get(event);
      if (others) others.push(handler);
      else found.set(event, [handler]);
    }
  }
  const byEvent = new Map([...found].map(([event, handlers]) => [event, new EventHandlers(event, handlers)]));
  for (const [event, handlers] of byEvent) refuseDoubles(event, handlers);
  return byEvent;
}

function refuseDoubles(event: VoxEventName, handlers: EventHandlers): void {
  if (CATALOGUE[event].mode !== 'actionable') return;
  const seen = new Map<string, string>();
  for (const handler of handlers.reaching('name')) {
    const place = JSON.stringify([handlers.stepOf(handler), handler.options.version]);
    const other = seen.get(place);
    if (other) {
      throw new VoxConfigError(
        `@OnVoxEvent('${event}')`,
        `has two repliers: ${other} and ${handler.id}`,
        'A call takes one answer: give one of them a `step` of its own, which is the last part of its URL.',
      );
    }
    seen.set(place, handler.id);
  }
}
