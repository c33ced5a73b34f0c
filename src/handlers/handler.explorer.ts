import { DiscoveryService, MetadataScanner, ModulesContainer } from '@nestjs/core';
import { namedRegistration } from '../config/named-registration.js';
import type { BoundHandler } from './bound-handler.interface.js';
import { type DecoratedMethod, decoratedMethods } from './decorated-methods.js';
import { eventsOf } from './events-of.js';
import { HandlerBinder } from './handler-binder.js';
import { checkUse } from './handler-rules.js';
import { isMade } from './is-made.js';
import { prototypeOf } from './prototype-of.js';
import type { ProviderWrapper } from './provider-wrapper.type.js';

/** Decorated methods of a provider that were not seen before. */
interface Found {
  readonly wrapper: ProviderWrapper;
  readonly prototype: object;
  readonly methods: readonly DecoratedMethod[];
}

/** Finds decorated methods on every provider and controller of the application, and makes them callable. */
export class HandlerExplorer {
  /** Modules whose handlers are known. */
  readonly explored: Set<ProviderWrapper['host']> = new Set();
  private readonly seen = new Map<object, Set<string | symbol>>();
  private readonly names = new Map<string, number>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    /** All modules. Where they are more than were explored, some were loaded since: nothing announces a lazy one. */
    readonly modules: ModulesContainer,
    private readonly binder: HandlerBinder,
  ) {}

  /**
   * The handlers of modules that were not explored before. A class counts once, however many modules provide it and
   * whatever aliases it has. Modules that are being made wait for the next time.
   */
  explore(): readonly BoundHandler[] {
    const isFirst = this.explored.size === 0;
    const news = [...this.modules.values()].filter((one) => !this.explored.has(one) && (isFirst || isMade(one)));
    for (const module of news) this.explored.add(module);
    const wrappers = [...this.discovery.getProviders({}, news), ...this.discovery.getControllers({}, news)];
    return wrappers.flatMap((wrapper) => this.unseenOf(wrapper)).flatMap((found) => this.bound(found));
  }

  private unseenOf(wrapper: ProviderWrapper): readonly Found[] {
    const prototype = prototypeOf(wrapper);
    if (!prototype) return [];
    const known = this.seen.get(prototype.constructor) ?? new Set();
    this.seen.set(prototype.constructor, known);
    const methods = decoratedMethods(prototype, this.scanner).filter(({ method }) => !known.has(method));
    for (const { method } of methods) known.add(method);
    return [{ wrapper, prototype, methods }];
  }

  private bound({ wrapper, prototype, methods }: Found): readonly BoundHandler[] {
    const type = prototype.constructor;
    return methods.flatMap(({ method, uses }) => {
      const name = `${type.name}.${String(method)}`;
      const invoke = this.binder.bind(wrapper, prototype, method, name);
      const registration = namedRegistration(type, Reflect.get(prototype, method) as object);
      return uses.map((use): BoundHandler => {
        checkUse(use, name, registration);
        const { patterns, options } = use;
        const count = (this.names.get(name) ?? 0) + 1;
        this.names.set(name, count);
        const id = count === 1 ? name : `${name}#${count}`;
        return { id, type, method: String(method), options, events: eventsOf(patterns, name), invoke };
      });
    });
  }
}
