import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { CATALOGUE } from '../../events/catalogue.js';
import type { EventRow } from '../../events/event-row.interface.js';
import type { VoxEventName } from '../../events/vox-event-name.type.js';
import { HandlerRegistry } from '../../handlers/handler.registry.js';
import type { VoxSettings } from '../../config/vox-settings.interface.js';
import { VOX_SETTINGS } from '../../config/vox.tokens.js';

const QUEUED = (Object.entries(CATALOGUE) as [VoxEventName, EventRow][]).filter(
  ([, { mode, sensitive }]) => mode === 'informational' && !sensitive,
);

/** Logs once, when the worker has started, which handlers it runs. */
@Injectable()
export class WorkerReport implements OnApplicationBootstrap {
  private readonly logger = new Logger('VoxWebhooks');

  constructor(
    @Inject(VOX_SETTINGS) private readonly settings: VoxSettings,
    private readonly registry: HandlerRegistry,
  ) {}

  onApplicationBootstrap(): void {
    const handled = QUEUED.filter(([event]) => this.registry.of(event).length > 0);
    const lines = handled.map(([event]) => {
      const handlers = this.registry.of(event).map(({ id }) => id);
      return `  ${event.padEnd(18)} ->  ${handlers.join(', ')}`;
    });
    this.logger.log([`Worker of registration "${this.settings.name}":`, ...lines].join('\n'));
    if (lines.length > 0) return;
    this.logger.warn('this worker has no handler: import the providers that the receiver imports, or jobs will fail');
  }
}
