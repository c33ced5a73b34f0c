import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CATALOGUE } from '../events/catalogue.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import { RegistrationCheck } from '../module/registration-check.service.js';
import { VoxConfigError } from '../module/vox-config.error.js';
import type { VoxSettings } from '../module/vox-settings.interface.js';
import { VOX_SETTINGS } from '../module/vox.tokens.js';
import type { BoundHandler } from './bound-handler.interface.js';
import { type Audience, EventHandlers } from './event-handlers.js';
import { HandlerExplorer } from './handler.explorer.js';
import type { StepLink } from './step.js';

const NOBODY: Audience = { listeners: [], replier: undefined };

/** Knows who handles what in this registration. */
@Injectable()
export class HandlerRegistry implements OnApplicationBootstrap {
  /** Handlers that are bound to a registration nobody made. */
  readonly strays: string[] = [];
  private byEvent: ReadonlyMap<VoxEventName, EventHandlers> = new Map();

  constructor(
    private readonly explorer: HandlerExplorer,
    private readonly registrations: RegistrationCheck,
    @Inject(VOX_SETTINGS) private readonly settings: VoxSettings,
  ) {}

  onApplicationBootstrap(): void {
    const found = new Map<VoxEventName, BoundHandler[]>();
    for (const handler of this.explorer.explore()) {
      const { registration = this.settings.name } = handler.options;
      if (!this.registrations.names.includes(registration)) this.strays.push(handler.id);
      if (registration !== this.settings.name) continue;
      for (const event of handler.events.keys()) {
        const others = found.get(event);
        if (others) others.push(handler);
        else found.set(event, [handler]);
      }
    }
    this.byEvent = new Map([...found].map(([event, handlers]) => [event, new EventHandlers(event, handlers)]));
    for (const [event, handlers] of this.byEvent) refuseDoubles(event, handlers);
  }

  /** All handlers of an event, of whatever version or step. */
  of(event: VoxEventName): readonly BoundHandler[] {
    return this.byEvent.get(event)?.all ?? [];
  }

  /** Who hears of the event in this version and at this step. */
  audience(event: VoxEventName, version: string, step: string | undefined): Audience {
    return this.byEvent.get(event)?.audience(version, step) ?? NOBODY;
  }

  /** The handler that a link names, with the step of its URL; `undefined` if it does not take the event. */
  linked({ type, method }: StepLink, event: VoxEventName): { readonly step: string | undefined } | undefined {
    const handlers = this.byEvent.get(event);
    const target = handlers?.reaching('name').find((one) => one.method === method && isA(one.type, type));
    return handlers && target && { step: handlers.stepOf(target) };
  }

  /** Whether anybody answers the event, on whatever step. */
  answers(event: VoxEventName): boolean {
    return this.of(event).some(({ events }) => events.get(event) !== 'all');
  }
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

function isA(type: object, wanted: StepLink['type']): boolean {
  return type === wanted || Object.prototype.isPrototypeOf.call(wanted, type);
}
