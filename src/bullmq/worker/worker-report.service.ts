import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { VOX_REGISTRATION } from '../../config/vox.tokens.js';
import { CATALOGUE } from '../../events/catalogue.js';
import type { EventRow } from '../../events/event-row.interface.js';
import type { VoxEventName } from '../../events/vox-event-name.type.js';
import { VoxLogger } from '../../handlers/vox-logger.js';
import type { Registration } from '../../receiver/registration.interface.js';

const QUEUED = (Object.entries(CATALOGUE) as [VoxEventName, EventRow][]).filter(
  ([, { mode, sensitive }]) => mode === 'informational' && !sensitive,
);

/** Writes once, when the worker is up, what it does. */
@Injectable()
export class WorkerReport implements OnApplicationBootstrap {
  private readonly logger = new VoxLogger();

  constructor(@Inject(VOX_REGISTRATION) private readonly registration: Registration) {}

  onApplicationBootstrap(): void {
    const { handlers, settings } = this.registration;
    const handled = QUEUED.filter(([event]) => handlers.of(event).length > 0);
    const lines = handled.map(([event]) => {
      const ids = handlers.of(event).map(({ id }) => id);
      return `  ${event.padEnd(18)} ->  ${ids.join(', ')}`;
    });
    this.logger.write('log', [`Worker of registration "${settings.name}":`, ...lines].join('\n'));
    if (lines.length > 0) return;
    this.logger.write(
      'warn',
      'this worker has no handler: import the providers that the receiver imports, or jobs will fail',
    );
  }
}
