import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ApplicationConfig, ModulesContainer } from '@nestjs/core';
import { VOX_EXTRAS, VOX_REGISTRATION } from '../config/vox.tokens.js';
import type { VoxModuleExtras } from '../config/vox-module-extras.interface.js';
import { credentialName } from '../credentials/credential.interface.js';
import { CATALOGUE } from '../events/catalogue.js';
import type { EventRow } from '../events/event-row.interface.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import { VoxLogger } from '../handlers/vox-logger.js';
import { PreParserGate } from '../nest/pre-parser-gate.js';
import type { Registration } from '../receiver/registration.interface.js';
import { passedOver } from './passed-over.js';
import { startupWarnings } from './startup-warnings.js';
import { urlLines } from './url-lines.js';

const EVENTS = Object.entries(CATALOGUE) as [VoxEventName, EventRow][];
const WITHOUT_ROUTES = 'fastPath has no effect: it answers on routes of the module, and there are none (path: false)';
const WITHOUT_GATE =
  'fastPath has no effect: it stands in front of the body parsers that Nest registers, and there are none (bodyParser: false)';

/** Writes once, when the application is up, what is received where and by which handler, and what is weak. */
@Injectable()
export class StartupReport implements OnApplicationBootstrap {
  private readonly logger = new VoxLogger();

  constructor(
    @Inject(VOX_REGISTRATION) private readonly registration: Registration,
    @Inject(VOX_EXTRAS) private readonly extras: VoxModuleExtras,
    private readonly application: ApplicationConfig,
    private readonly modules: ModulesContainer,
    private readonly gate: PreParserGate,
  ) {}

  onApplicationBootstrap(): void {
    this.logger.write('log', this.report());
    for (const warning of startupWarnings(this.registration, this.application, this.modules))
      this.logger.write('warn', warning);
    const { settings, paths } = this.registration;
    if (settings.fastPath && !paths.hasRoutes) this.logger.write('warn', WITHOUT_ROUTES);
    if (settings.fastPath && this.gate.isAbsent) this.logger.write('warn', WITHOUT_GATE);
  }

  private get passedOver(): string | undefined {
    const { passedOver: behind } = this.gate;
    return behind && passedOver(behind, this.application, this.extras);
  }

  private report(): string {
    const { handlers, settings } = this.registration;
    const { onInvalid, onUnhandled, name, fastPath } = settings;
    const { length } = EVENTS.filter(([event]) => handlers.of(event).length > 0);
    const silent = EVENTS.filter(([event, row]) => row.mode === 'actionable' && !handlers.answers(event));
    const portal = urlLines(this.registration, 'portal');
    const own = urlLines(this.registration, 'application');
    return [
      `Registration "${name}" receives ${length} of ${EVENTS.length} events.`,
      ...(portal.length > 0 ? ['  URLs for the portal:', ...portal] : []),
      ...(own.length > 0 ? ['  URLs for documents and requests to the REST API, not for the portal:', ...own] : []),
      `  Callers hear the fallback on ${silent.map(([event]) => event).join(', ') || 'no event'}: no handler answers there.`,
      `  Payloads against their schema: ${onInvalid}. Credentials: ${this.credentials()}. ${this.modes()}`,
      ...(onUnhandled === 'accept'
        ? ['  Events without a handler are answered 2xx and not kept: `deadLetters` keeps them.']
        : []),
      ...(fastPath && this.passedOver ? [`  fastPath is on. Webhooks do not pass ${this.passedOver}.`] : []),
    ].join('\n');
  }

  private credentials(): string {
    const { auth } = this.registration.settings;
    if (typeof auth === 'function') return 'asked per request';
    return auth === 'none' ? 'none' : auth.map(credentialName).join(', ');
  }

  private modes(): string {
    const { delivery, dedupe, deadLetters } = this.registration.settings;
    const when = delivery ? 'after the answer, from the queue' : 'before the answer';
    // The queue keeps what its workers give up.
    const elsewhere = delivery ? 'kept in the queue' : 'not kept';
    const kept = deadLetters ? 'kept' : elsewhere;
    return `Handlers run ${when}. Repeats are ${dedupe || delivery ? 'left out' : 'handled again'}. Dead letters are ${kept}.`;
  }
}
