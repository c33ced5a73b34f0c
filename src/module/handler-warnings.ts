import { CATALOGUE } from '../events/catalogue.js';
import { isActionable } from '../events/is-actionable.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import type { HandlerRegistry } from '../handlers/handler.registry.js';

const CALLS = (Object.keys(CATALOGUE) as VoxEventName[]).filter(isActionable);

/** Handlers of which a part can have no effect: each with the remedy. */
export function* handlerWarnings(handlers: HandlerRegistry): Generator<string> {
  for (const { id, options, events } of handlers.all) {
    if (options.fallback === undefined || CALLS.some((event) => events.has(event))) continue;
    yield `${id} has a \`fallback\`, which nobody can hear: no call is among its events (${[...events.keys()].join(', ')}); leave it out`;
  }
  const heard = CALLS.flatMap((event) => handlers.handlersOf(event) ?? []);
  const rivals = new Set(heard.flatMap((one) => one.reaching('family').map(({ id }) => id)));
  if (rivals.size < 2 || heard.some((one) => one.placesHeard().length > 0)) return;
  yield `${[...rivals].join(' and ')} take the same calls behind a wildcard, so that none of them answers: name the event that one of them answers, as in @OnVoxEvent('voice.inbound')`;
}

/** Handlers that a number tells apart, as two classes have one name: which is which depends on the order of the modules. */
export function* namesakes(handlers: HandlerRegistry): Generator<string> {
  for (const { id, type } of handlers.all) {
    const [name = '', number] = id.split('#');
    const first = handlers.all.find((one) => one.id === name);
    if (number === undefined || first?.type === type) continue;
    yield `two classes have a handler ${name}, and a queue or a shared store knows both by that name: in a process that imports the modules in another order they are taken for each other; rename one of the classes`;
  }
}
