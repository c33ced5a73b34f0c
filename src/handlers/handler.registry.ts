import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CATALOGUE } from '../events/catalogue.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import { VoxConfigError } from '../module/vox-config.error.js';
import type { VoxSettings } from '../module/vox-settings.interface.js';
import { VOX_SETTINGS } from '../module/vox.tokens.js';
import type { BoundHandler, Reach } from './bound-handler.interface.js';
import { HandlerExplorer } from './handler.explorer.js';

/** What tells handlers of one event apart. */
interface Call {
  readonly event: VoxEventName;
  readonly version: string;
  readonly step: string | undefined;
}

/** Knows who handles what in this registration. */
@Injectable()
export class HandlerRegistry implements OnApplicationBootstrap {
  private readonly byEvent = new Map<VoxEventName, BoundHandler[]>();

  constructor(
    private readonly explorer: HandlerExplorer,
    @Inject(VOX_SETTINGS) private readonly settings: VoxSettings,
  ) {}

  onApplicationBootstrap(): void {
    for (const handler of this.explorer.explore()) {
      if ((handler.options.registration ?? this.settings.name) !== this.settings.name) continue;
      for (const event of handler.events.keys()) this.byEvent.set(event, [...this.of(event), handler]);
    }
    for (const event of this.byEvent.keys()) if (CATALOGUE[event].mode === 'actionable') this.refuseDoubles(event);
  }

  /** All handlers of an event, of whatever version or step. */
  of(event: VoxEventName): readonly BoundHandler[] {
    return this.byEvent.get(event) ?? [];
  }

  /** Handlers of an informational event, or those that listen to an actionable one. */
  listeners(call: Call): readonly BoundHandler[] {
    const replier = CATALOGUE[call.event].mode === 'actionable' ? this.replier(call) : undefined;
    const mayListen = (handler: BoundHandler): boolean =>
      CATALOGUE[call.event].mode === 'informational' || handler.events.get(call.event) !== 'name';
    return this.of(call.event).filter((handler) => handler !== replier && mayListen(handler) && fits(handler, call));
  }

  /** The one handler that answers an actionable event; one without a step answers every step nobody else names. */
  replier(call: Call): BoundHandler | undefined {
    const fitting = this.of(call.event).filter((handler) => fits(handler, call));
    const named = reaching(call.event, 'name', fitting);
    const [closest] = named.toSorted((a, b) => narrowness(b) - narrowness(a));
    const family = reaching(call.event, 'family', fitting);
    return closest ?? (family.length === 1 ? family[0] : undefined);
  }

  /** Whether anybody answers the event, on whatever step. */
  answers(event: VoxEventName): boolean {
    return this.of(event).some(({ events }) => events.get(event) !== 'all');
  }

  private refuseDoubles(event: VoxEventName): void {
    const seen = new Map<string, string>();
    for (const { id, options } of reaching(event, 'name', this.of(event))) {
      const place = JSON.stringify([options.step, options.version]);
      const other = seen.get(place);
      if (other) {
        throw new VoxConfigError(
          `@OnVoxEvent('${event}')`,
          `has two repliers: ${other} and ${id}`,
          'A call takes one answer: give one of them a `step` of its own, which is the last part of its URL.',
        );
      }
      seen.set(place, id);
    }
  }
}

function reaching(event: VoxEventName, reach: Reach, handlers: readonly BoundHandler[]): readonly BoundHandler[] {
  return handlers.filter(({ events }) => events.get(event) === reach);
}

function fits({ options }: BoundHandler, call: Call): boolean {
  return (options.version ?? call.version) === call.version && (options.step ?? call.step) === call.step;
}

/** A handler for this very step goes before one for any, then one for this version before one for any. */
function narrowness({ options }: BoundHandler): number {
  return (options.step === undefined ? 0 : 2) + (options.version === undefined ? 0 : 1);
}
