import { CATALOGUE } from '../events/catalogue.js';
import type { EventRow } from '../events/event-row.interface.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import type { Registration } from '../receiver/registration.interface.js';

const EVENTS = Object.entries(CATALOGUE) as [VoxEventName, EventRow][];

/** Where a URL has to be written: in the portal, or by the application itself. */
type Writer = 'portal' | 'application';

/** A line for each URL of a registration at which a handler hears of an event, with the names of the handlers. */
export function urlLines({ handlers, paths }: Registration, writer: Writer): readonly string[] {
  const rows = EVENTS.filter(([, { linked, requested }]) => (linked ?? requested ?? false) === (writer !== 'portal'));
  const places = rows.flatMap(([event, { claims }]) => {
    const heard = handlers.handlersOf(event)?.placesHeard() ?? [];
    return heard.map(({ step, handlers: hearers }) => {
      const path = paths.pathOf(claims && step === undefined ? undefined : event, step);
      const url = paths.hasRoutes ? paths.origin + path : '(no routes)';
      return { event, url, ids: hearers.map(({ id }) => id).join(', ') };
    });
  });
  const width = Math.max(0, ...places.map(({ url }) => url.length));
  return places.map(({ event, url, ids }) => `    ${event.padEnd(17)} ${url.padEnd(width)}  ->  ${ids}`);
}
