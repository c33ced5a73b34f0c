import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { credentialName } from '../credentials/credential-name.js';
import { CATALOGUE } from '../events/catalogue.js';
import type { EventRow } from '../events/event-row.interface.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import { HandlerRegistry } from '../handlers/handler.registry.js';
import { WebhookPaths } from '../routing/webhook-paths.js';
import type { VoxSettings } from '../config/vox-settings.interface.js';
import { VOX_SETTINGS } from '../config/vox.tokens.js';

const EVENTS = Object.entries(CATALOGUE) as [VoxEventName, EventRow][];

/** Tells once, when the application is up, what is received where and by whom, and what is weak. */
@Injectable()
export class StartupReport implements OnApplicationBootstrap {
  private readonly logger = new Logger('VoxWebhooks');

  constructor(
    @Inject(VOX_SETTINGS) private readonly settings: VoxSettings,
    private readonly mount: WebhookPaths,
    private readonly registry: HandlerRegistry,
  ) {}

  onApplicationBootstrap(): void {
    this.logger.log(this.report());
    for (const warning of this.warnings()) this.logger.warn(warning);
  }

  private report(): string {
    const handled = EVENTS.filter(([name]) => this.registry.of(name).length > 0);
    const lines = handled.map(([name, row]) => {
      const handlers = this.registry.of(name).map(({ id }) => id);
      return `  ${name.padEnd(18)} ${this.url(row.claims ? undefined : name)}  ->  ${handlers.join(', ')}`;
    });
    const { onInvalid, name } = this.settings;
    const silent = EVENTS.filter(([event, row]) => row.mode === 'actionable' && !this.registry.answers(event));
    return [
      `Registration "${name}" receives ${handled.length} of ${EVENTS.length} events. URLs for the portal:`,
      ...lines,
      `  Callers hear the fallback on ${silent.map(([event]) => event).join(', ') || 'no event'}: nobody answers there.`,
      `  Payloads against their schema: ${onInvalid}. Credentials: ${this.credentials()}.`,
    ].join('\n');
  }

  private *warnings(): Generator<string> {
    const { auth, requireHttps } = this.settings;
    const { strays } = this.registry;
    if (strays.length > 0) yield `${strays.join(', ')} will never run: no registration has the name in its options`;
    if (auth === 'none') yield "auth is 'none': everybody who finds the URL can send events and steer calls";
    const credentials = typeof auth === 'object' ? auth : [];
    for (const { scheme, weakness } of credentials) if (weakness) yield `a ${scheme} credential is weak: ${weakness}`;
    if (!requireHttps && process.env['NODE_ENV'] === 'production')
      yield 'requireHttps is off: credentials may cross the network in the clear';
  }

  private url(event?: VoxEventName): string {
    return this.settings.path === false ? '(no routes)' : this.mount.origin + this.mount.pathOf(event);
  }

  private credentials(): string {
    const { auth } = this.settings;
    if (typeof auth === 'function') return 'asked per request';
    return auth === 'none' ? 'none' : auth.map(credentialName).join(', ');
  }
}
