import type { ApplicationConfig, ModulesContainer } from '@nestjs/core';
import { CATALOGUE } from '../events/catalogue.js';
import type { EventRow } from '../events/event-row.interface.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import type { BoundHandler } from '../handlers/bound-handler.interface.js';
import type { Registration } from '../receiver/registration.interface.js';
import { flawedFallbacks } from './flawed-fallbacks.js';
import { handlerWarnings, namesakes } from './handler-warnings.js';
import { unnamedGuards } from './unnamed-guards.js';

const EVENTS = Object.entries(CATALOGUE) as [VoxEventName, EventRow][];
const NO_HANDLER =
  'no provider and no controller of the application has a method with @OnVoxEvent: name the class among the `providers` of a module that the application imports';

/** What of a registration is weak, or will not do what it looks like: each with its place and the remedy. */
export function* startupWarnings(
  registration: Registration,
  application: ApplicationConfig,
  modules: ModulesContainer,
): Generator<string> {
  const { settings, handlers, paths } = registration;
  if (handlers.all.length === 0 && handlers.strays.length === 0 && paths.hasRoutes) yield NO_HANDLER;
  yield* handlers.strays;
  yield* handlers.all.flatMap(ofVersion);
  yield* ofSteps(registration);
  yield* handlerWarnings(handlers);
  // Others than this process know handlers by their names.
  if (settings.delivery || (settings.dedupe && settings.dedupe.open)) yield* namesakes(handlers);
  for (const { place, reason } of flawedFallbacks(registration))
    yield `${place} cannot be printed: ${reason}. Callers would hear a hang-up`;
  const prefix = trim(application.getGlobalPrefix());
  if (prefix && settings.path && `${trim(settings.path)}/`.startsWith(`${prefix}/`))
    yield `path "${settings.path}" begins with the global prefix, which Nest adds by itself: the URLs are ${paths.base}/…; leave "${prefix}" out of \`path\``;
  for (const controller of unnamedGuards(modules, registration))
    yield `${controller} is guarded by "${settings.name}", the first of several registrations that its module imports; @VoxRegistration(name) says which`;
  yield* ofCredentials(registration);
}

function ofVersion({ id, options: { version }, events }: BoundHandler): string[] {
  const rows = [...events.keys()].map((event): EventRow => CATALOGUE[event]);
  const known = [...new Set(rows.flatMap(({ versions }) => Object.keys(versions)))];
  if (version === undefined || known.includes(version)) return [];
  return [
    `${id} runs for version "${version}" only, of which nothing is known: take one of ${known.join(', ')}, or leave out \`version\``,
  ];
}

/** Messages, receipts and faxes usually come without a step. */
function* ofSteps({ handlers, paths }: Registration): Generator<string> {
  for (const [event, { claims }] of EVENTS) {
    const all = handlers.handlersOf(event);
    if (!claims || !all || all.hearersAt(undefined).length > 0) continue;
    const urls = all.placesHeard().map(({ step }) => paths.origin + paths.pathOf(event, step));
    const ids = all.all.map(({ id }) => id).join(', ');
    yield `${ids} hears of ${event} at ${urls.join(' and ')} only: enter that URL in the portal, or leave out \`step\``;
  }
}

function* ofCredentials({ settings: { auth, requireHttps } }: Registration): Generator<string> {
  if (auth === 'none') yield "auth is 'none': everybody who finds the URL can send events and steer calls";
  const credentials = typeof auth === 'object' ? auth : [];
  for (const { scheme, weakness } of credentials) if (weakness) yield `a ${scheme} credential is weak: ${weakness}`;
  if (!requireHttps && process.env['NODE_ENV'] === 'production')
    yield 'requireHttps is off: credentials may cross the network in the clear';
}

function trim(path: string): string {
  return path.replace(/^\/+|\/+$/g, '');
}
