import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CATALOGUE } from '../events/catalogue.js';
import type { EventRow } from '../events/event-row.interface.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import { RegistrationCheck } from '../module/registration-check.service.js';
import { VoxConfigError } from '../module/vox-config.error.js';
import type { VoxSettings } from '../module/vox-settings.interface.js';
import { VOX_SETTINGS } from '../module/vox.tokens.js';
import type { BoundHandler, Reach } from './bound-handler.interface.js';
import { HandlerExplorer } from './handler.explorer.js';
import type { StepLink } from './step.js';

/** What tells handlers of one event apart. */
export interface Call {
  readonly event: VoxEventName;
  readonly version: string;
  readonly step: string | undefined;
}

/** Knows who handles what in this registration. */
@Injectable()
export class HandlerRegistry implements OnApplicationBootstrap {
  /** Handlers that are bound to a registration nobody made. */
  readonly strays: string[] = [];
  private readonly byEvent = new Map<VoxEventName, BoundHandler[]>();

  constructor(
    private readonly explorer: HandlerExplorer,
    private readonly registrations: RegistrationCheck,
    @Inject(VOX_SETTINGS) private readonly settings: VoxSettings,
  ) {}

  onApplicationBootstrap(): void {
    for (const handler of this.explorer.explore()) {
      const { registration = this.settings.name } = handler.options;
      if (!this.registrations.names.includes(registration)) this.strays.push(handler.id);
      if (registration !== this.settings.name) continue;
      for (const event of handler.events.keys()) this.byEvent.set(event, [...this.of(event), handler]);
    }
    for (const event of this.byEvent.keys()) if (CATALOGUE[event].mode === 'actionable') this.refuseDoubles(event);
  }

  /** All handlers of an event, of whatever version or step. */
  of(event: VoxEventName): readonly BoundHandler[] {
    return this.byEvent.get(event) ?? [];
  }

  /** Handlers of an informational event, or those that listen beside a replier; a method once, however decorated. */
  listeners(call: Call, replier?: BoundHandler): readonly BoundHandler[] {
    const mayListen = (handler: BoundHandler): boolean =>
      CATALOGUE[call.event].mode === 'informational' || handler.events.get(call.event) !== 'name';
    const listening = this.of(call.event).filter((handler) => mayListen(handler) && fits(handler, call));
    const methods = new Map(listening.toReversed().map((handler) => [handler.invoke, handler]));
    if (replier) methods.delete(replier.invoke);
    return [...methods.values()].toReversed();
  }

  /** The one handler that answers an actionable event: the one for this step, else the only one without a step. */
  replier(call: Call): BoundHandler | undefined {
    const named = reaching(call.event, 'name', this.of(call.event)).filter((handler) => fitsVersion(handler, call));
    const onStep = named.filter((handler) => stepOf(call.event, handler) === call.step);
    const free = named.filter(({ options }) => options.step === undefined);
    const family = reaching(call.event, 'family', this.of(call.event)).filter((handler) => fits(handler, call));
    return sole(call.step === undefined ? [] : onStep) ?? sole(free) ?? sole(family);
  }

  /** The handler that a link names, with the step of its URL; `undefined` if it does not take the event. */
  linked({ type, method }: StepLink, event: VoxEventName): { readonly step: string | undefined } | undefined {
    const targets = this.of(event).filter((handler) => handler.method === method && isA(handler.type, type));
    const [target] = reaching(event, 'name', targets);
    return target && { step: stepOf(event, target) };
  }

  /** Whether anybody answers the event, on whatever step. */
  answers(event: VoxEventName): boolean {
    return this.of(event).some(({ events }) => events.get(event) !== 'all');
  }

  private refuseDoubles(event: VoxEventName): void {
    const seen = new Map<string, string>();
    for (const handler of reaching(event, 'name', this.of(event))) {
      const place = JSON.stringify([stepOf(event, handler), handler.options.version]);
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
}

function reaching(event: VoxEventName, reach: Reach, handlers: readonly BoundHandler[]): readonly BoundHandler[] {
  return handlers.filter(({ events }) => events.get(event) === reach);
}

function isA(type: object, wanted: StepLink['type']): boolean {
  return type === wanted || Object.prototype.isPrototypeOf.call(wanted, type);
}

function stepOf(event: VoxEventName, { options, method }: BoundHandler): string | undefined {
  const row: EventRow = CATALOGUE[event];
  return options.step ?? (row.linked ? method : undefined);
}

function fits(handler: BoundHandler, call: Call): boolean {
  return fitsVersion(handler, call) && (handler.options.step ?? call.step) === call.step;
}

function fitsVersion({ options }: BoundHandler, call: Call): boolean {
  return (options.version ?? call.version) === call.version;
}

/** The only one; among several, those for this very version go before those for any. */
function sole(handlers: readonly BoundHandler[]): BoundHandler | undefined {
  const exact = handlers.filter(({ options }) => options.version !== undefined);
  const narrowest = exact.length > 0 ? exact : handlers;
  return narrowest.length === 1 ? narrowest[0] : undefined;
}
