import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { ApplicationConfig, ModulesContainer } from '@nestjs/core';
import { VOX_EXTRAS, VOX_REGISTRATION } from '../config/vox.tokens.js';
import type { VoxModuleExtras } from '../config/vox-module-extras.interface.js';
import { credentialName } from '../credentials/credential.interface.js';
import { CATALOGUE } from '../events/catalogue.js';
import type { EventRow } from '../events/event-row.interface.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import type { Registration } from '../receiver/registration.interface.js';
import { passedOver } from './passed-over.js';
import { unnamedGuards } from './unnamed-guards.js';

const EVENTS = Object.entries(CATALOGUE) as [VoxEventName, EventRow][];

/** Writes once, when the application is up, what is received where and by which handler, and what is weak. */
@Injectable()
export class StartupReport implements OnApplicationBootstrap {
  private readonly logger = new Logger('VoxWebhooks');

  constructor(
    @Inject(VOX_REGISTRATION) private readonly registration: Registration,
    @Inject(VOX_EXTRAS) private readonly extras: VoxModuleExtras,
    private readonly application: ApplicationConfig,
    private readonly modules: ModulesContainer,
  ) {}

  onApplicationBootstrap(): void {
    this.logger.log(this.report());
    for (const warning of this.warnings()) this.logger.warn(warning);
  }

  private report(): string {
    const { handlers, settings } = this.registration;
    const { onInvalid, name, fastPath } = settings;
    const handled = EVENTS.filter(([event]) => handlers.of(event).length > 0);
    const lines = handled.map(([event, row]) => {
      const ids = handlers.of(event).map(({ id }) => id);
      return `  ${event.padEnd(18)} ${this.url(row.claims ? undefined : event)}  ->  ${ids.join(', ')}`;
    });
    const silent = EVENTS.filter(([event, row]) => row.mode === 'actionable' && !handlers.answers(event));
    return [
      `Registration "${name}" receives ${handled.length} of ${EVENTS.length} events. URLs for the portal:`,
      ...lines,
      `  Callers hear the fallback on ${silent.map(([event]) => event).join(', ') || 'no event'}: no handler answers there.`,
      `  Payloads against their schema: ${onInvalid}. Credentials: ${this.credentials()}.`,
      ...(fastPath ? [`  fastPath is on. Webhooks do not pass ${passedOver(this.application, this.extras)}.`] : []),
    ].join('\n');
  }

  private *warnings(): Generator<string> {
    const { settings, handlers } = this.registration;
    const { auth, requireHttps } = settings;
    const { strays } = handlers;
    if (strays.length > 0) yield `${strays.join(', ')} will never run: no registration has the name in its options`;
    for (const controller of unnamedGuards(this.modules, this.registration))
      yield `${controller} is guarded by "${settings.name}", the first of several registrations that its module imports; @VoxRegistration(name) says which`;
    if (auth === 'none') yield "auth is 'none': everybody who finds the URL can send events and steer calls";
    const credentials = typeof auth === 'object' ? auth : [];
    for (const { scheme, weakness } of credentials) if (weakness) yield `a ${scheme} credential is weak: ${weakness}`;
    if (!requireHttps && process.env['NODE_ENV'] === 'production')
      yield 'requireHttps is off: credentials may cross the network in the clear';
  }

  private url(event?: VoxEventName): string {
    const { paths } = this.registration;
    return paths.hasRoutes ? paths.origin + paths.pathOf(event) : '(no routes)';
  }

  private credentials(): string {
    const { auth } = this.registration.settings;
    if (typeof auth === 'function') return 'asked per request';
    return auth === 'none' ? 'none' : auth.map(credentialName).join(', ');
  }
}
