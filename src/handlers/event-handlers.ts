import { CATALOGUE } from '../events/catalogue.js';
import type { EventRow } from '../events/event-row.interface.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import type { BoundHandler, Reach } from './bound-handler.interface.js';

/** Who hears of an event in one version and at one step. */
export interface Audience {
  /** Handlers of an informational event, or those that listen to a call beside its replier. */
  readonly listeners: readonly BoundHandler[];
  /** The one handler that answers a call. */
  readonly replier: BoundHandler | undefined;
}

/** A URL of an event, and who hears what is sent there: the one that answers a call first. */
export interface HeardPlace {
  readonly step: string | undefined;
  readonly handlers: readonly BoundHandler[];
}

/** The handlers of one event. Who takes which version and step is found out once, not per request. */
export class EventHandlers {
  /** Everybody, where no handler asks for a version or a step: the same for all deliveries. */
  readonly only: Audience | undefined;
  private readonly row: EventRow;
  private readonly versions: ReadonlySet<string | undefined>;
  private readonly steps: ReadonlySet<string | undefined>;
  /** By version and step. */
  private readonly audiences = new Map<string, Map<string | undefined, Audience>>();

  constructor(
    private readonly event: VoxEventName,
    readonly all: readonly BoundHandler[],
  ) {
    this.row = CATALOGUE[event];
    this.versions = new Set(all.map(({ options }) => options.version));
    this.steps = new Set(all.flatMap((handler) => [handler.options.step, this.stepOf(handler)]));
    const named = [...this.versions, ...this.steps].filter((one) => one !== undefined);
    this.only = named.length === 0 ? this.assemble('', undefined) : undefined;
  }

  /** Versions and steps that no handler names are all alike, so that there are as many audiences as handlers at most. */
  audience(version: string, step: string | undefined): Audience {
    const knownVersion = this.versions.has(version) ? version : '';
    const knownStep = this.steps.has(step) ? step : undefined;
    return this.audiences.get(knownVersion)?.get(knownStep) ?? this.remember(knownVersion, knownStep);
  }

  reaching(reach: Reach): readonly BoundHandler[] {
    return this.all.filter(({ events }) => events.get(this.event) === reach);
  }

  /** Last part of the URL that a handler answers on. */
  stepOf({ options, method }: BoundHandler): string | undefined {
    return options.step ?? (this.row.linked ? method : undefined);
  }

  /** The step that is a handler's own: none for one behind a wildcard, which takes whatever step others leave. */
  ownStepOf(handler: BoundHandler): string | undefined {
    return handler.events.get(this.event) === 'name' ? this.stepOf(handler) : handler.options.step;
  }

  /** Whether handlers stand at steps of their own, and none at this one. */
  lacks(step: string | undefined): boolean {
    const own = this.all.map((handler) => this.ownStepOf(handler)).filter((one) => one !== undefined);
    return step !== undefined && own.length > 0 && !own.includes(step);
  }

  /** The steps of URLs at which anybody hears of the event, without those that lead to a handler listed before. */
  placesHeard(): readonly HeardPlace[] {
    const own = [...new Set(this.all.map((handler) => this.ownStepOf(handler)))].filter((step) => step !== undefined);
    const atSteps = own.map((step) => ({ step, handlers: this.hearersAt(step) }));
    const plain = this.hearersAt(undefined);
    const listed = new Set(atSteps.flatMap(({ handlers }) => handlers));
    const isListed = this.row.linked && plain.every((handler) => listed.has(handler));
    return [...(isListed ? [] : [{ step: undefined, handlers: plain }]), ...atSteps].filter(
      ({ handlers }) => handlers.length > 0,
    );
  }

  /** Who hears of the event at a step, in any version: the one that answers a call first. */
  hearersAt(step: string | undefined): readonly BoundHandler[] {
    const versions = new Set([...Object.keys(this.row.versions), ...this.versions]);
    const found = [...versions].flatMap((version) => (version === undefined ? [] : this.audience(version, step)));
    const repliers = found.flatMap(({ replier }) => replier ?? []);
    if (this.row.mode === 'actionable' && repliers.length === 0) return [];
    return [...new Set([...repliers, ...found.flatMap(({ listeners }) => listeners)])];
  }

  private remember(version: string, step: string | undefined): Audience {
    const bySteps = this.audiences.get(version) ?? new Map<string | undefined, Audience>();
    const audience = this.assemble(version, step);
    this.audiences.set(version, bySteps.set(step, audience));
    return audience;
  }

  private assemble(version: string, step: string | undefined): Audience {
    const ofVersion = ({ options }: BoundHandler): boolean => (options.version ?? version) === version;
    const fits = (handler: BoundHandler): boolean => ofVersion(handler) && (handler.options.step ?? step) === step;
    const named = this.reaching('name').filter(ofVersion);
    const onStep = step === undefined ? [] : named.filter((handler) => this.stepOf(handler) === step);
    const free = named.filter(({ options }) => options.step === undefined);
    const replier = sole(onStep) ?? sole(free) ?? sole(this.reaching('family').filter(fits));
    return { replier, listeners: this.listeners(fits, replier) };
  }

  /** A method once, however decorated. */
  private listeners(fits: (handler: BoundHandler) => boolean, replier: BoundHandler | undefined): BoundHandler[] {
    const isCall = this.row.mode === 'actionable';
    const listening = this.all.filter((one) => fits(one) && !(isCall && one.events.get(this.event) === 'name'));
    const methods = new Map(listening.toReversed().map((handler) => [handler.invoke, handler]));
    if (isCall && replier) methods.delete(replier.invoke);
    return [...methods.values()].toReversed();
  }
}

/** The only one; among several, those for this very version go before those for any. */
function sole(handlers: readonly BoundHandler[]): BoundHandler | undefined {
  const exact = handlers.filter(({ options }) => options.version !== undefined);
  const narrowest = exact.length > 0 ? exact : handlers;
  return narrowest.length === 1 ? narrowest[0] : undefined;
}
