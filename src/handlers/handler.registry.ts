import { handlerMetadata } from './handler-metadata.js';
import { stackOf } from '../common/stack-of.js';
import { didYouMean } from '../common/did-you-mean.js';
import { CATALOGUE } from '../events/catalogue.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { BoundHandler } from './bound-handler.interface.js';
import type { Audience, EventHandlers } from './event-handlers.js';
import type { HandlerExplorer } from './handler.explorer.js';
import { handlersByEvent } from './handlers-by-event.js';
import type { StepLink } from './step.js';
import { VoxLogger } from './vox-logger.js';

const NO_AUDIENCE: Audience = { listeners: [], replier: undefined };

/** Knows who handles what in this registration. */
export class HandlerRegistry {
  /** What is to be said of handlers that name a registration which does not exist. */
  readonly strays: string[] = [];
  private readonly logger = new VoxLogger();
  /** `undefined` until the application has started. */
  private known?: readonly BoundHandler[];
  private byEvent: ReadonlyMap<VoxEventName, EventHandlers> = new Map();

  constructor(
    private readonly explorer: HandlerExplorer,
    /** Name of this registration. */
    private readonly name: string,
    /** Names of all registrations of the application. */
    private readonly names: () => readonly string[],
  ) {}

  /** @throws VoxConfigError when a handler cannot work, or two answer the same call */
  explore(): void {
    this.add([]);
  }

  /** All handlers of an event, of whatever version or step. */
  of(event: VoxEventName): readonly BoundHandler[] {
    return this.find(event)?.all ?? [];
  }

  /** Who hears of the event in this version and at this step. */
  audience(event: VoxEventName, version: string, step: string | undefined): Audience {
    const { modules, explored } = this.explorer;
    const handlers = modules.size === explored.size ? this.byEvent.get(event) : this.find(event);
    return handlers?.only ?? handlers?.audience(version, step) ?? NO_AUDIENCE;
  }

  /** Every handler, once for each use of the decorator. */
  get all(): readonly BoundHandler[] {
    return this.known ?? [];
  }

  /** All that is known of the handlers of an event; `undefined` if there are none. */
  handlersOf(event: VoxEventName): EventHandlers | undefined {
    return this.find(event);
  }

  /** Why nobody takes an event: nobody wants it, or those who do are at other steps. */
  absence(event: VoxEventName, step: string | undefined): VoxRefusalError {
    if (!this.find(event)?.lacks(step)) return new VoxRefusalError('unhandled');
    return new VoxRefusalError('unknownStep', { details: [`handlers stand at ${this.steps(event).join(', ')}`] });
  }

  /** The handler that a link names, with the step of its URL; `undefined` if it does not take the event. */
  linked({ type, method }: StepLink, event: VoxEventName): { readonly step: string | undefined } | undefined {
    const handlers = this.find(event);
    const target = handlers?.reaching('name').find((one) => one.method === method && isA(one.type, type));
    return handlers && target && { step: handlers.stepOf(target) };
  }

  /** Why a link leads nowhere, in words: what is missing, and what to do. */
  whyUnlinked({ type, method }: StepLink, event: VoxEventName): string {
    const { prototype }: { readonly prototype: object } = type;
    if (typeof Reflect.get(prototype, method) === 'function' && handlerMetadata(prototype, method).length === 0)
      return `${method} has no decorator: write @OnVoxEvent('${event}') in front of it`;
    const all = [...this.byEvent.values()].flatMap((handlers) => handlers.all);
    const ofType = [...new Set(all.filter((one) => isA(one.type, type)))];
    if (ofType.length === 0) return `no module of this registration provides ${type.name}: name it among \`providers\``;
    if (ofType.some((one) => one.method === method))
      return `${method} takes other events: name '${event}' in its @OnVoxEvent`;
    const known = [...new Set(ofType.map((one) => one.method))];
    return `${didYouMean(method, known)}Handlers of ${type.name}: ${known.join(', ')}`;
  }

  /** The events that a link may stand for. */
  eventsOf(link: StepLink): readonly VoxEventName[] {
    const events = Object.keys(CATALOGUE) as VoxEventName[];
    return events.filter((event) => this.linked(link, event));
  }

  /** Last parts of the URLs that the handlers of an event answer on. */
  steps(event: VoxEventName): readonly string[] {
    const handlers = this.find(event);
    const steps = handlers?.all.map((handler) => handlers.stepOf(handler)) ?? [];
    return [...new Set(steps)].filter((step) => step !== undefined);
  }

  /** Whether a handler answers the event, on whatever step. */
  answers(event: VoxEventName): boolean {
    return this.of(event).some(({ events }) => events.get(event) !== 'all');
  }

  private find(event: VoxEventName): EventHandlers | undefined {
    const { modules, explored } = this.explorer;
    // They are told by their number: a module that is loaded late runs no hooks.
    if (this.known && modules.size !== explored.size) this.addLate(this.known);
    return this.byEvent.get(event);
  }

  private add(known: readonly BoundHandler[]): readonly BoundHandler[] {
    const fresh = this.explorer.explore().filter((handler) => this.isOurs(handler));
    this.byEvent = handlersByEvent([...known, ...fresh]);
    this.known = [...known, ...fresh];
    return fresh;
  }

  /** The code that loaded the module has gone on: an error can only be logged, and the handlers of the start remain. */
  private addLate(known: readonly BoundHandler[]): void {
    try {
      const late = this.add(known);
      if (late.length > 0) this.logger.write('log', `Loaded later: ${late.map(({ id }) => id).join(', ')}`);
    } catch (error) {
      const text = 'VOX_HANDLERS_REFUSED of a module that was loaded later; none of them will run';
      this.logger.write('error', text, stackOf(error));
    }
  }

  private isOurs({ id, options: { registration = this.name } }: BoundHandler): boolean {
    const names = this.names();
    if (!names.includes(registration))
      this.strays.push(
        `${id} will never run: no registration is named "${registration}". ${didYouMean(registration, names)}Known: ${names.join(', ')}.`,
      );
    return registration === this.name;
  }
}

function isA(type: object, wanted: StepLink['type']): boolean {
  return type === wanted || Object.prototype.isPrototypeOf.call(wanted, type);
}
