import { Injectable } from '@nestjs/common';
import { ContextIdFactory, DiscoveryService, MetadataScanner, ModuleRef } from '@nestjs/core';
import { VoxConfigError } from '../module/vox-config.error.js';
import type { BoundHandler } from './bound-handler.interface.js';
import { decoratedMethods } from './decorated-methods.js';
import { EnhancedCalls } from './enhanced-calls.service.js';
import { eventsOf } from './events-of.js';
import { prototypeOf } from './prototype-of.js';

type Wrapper = ReturnType<DiscoveryService['getProviders']>[number];
type Instance = Record<string | symbol, BoundHandler['invoke']>;

/** Finds decorated methods on every provider and controller of the application, and makes them callable. */
@Injectable()
export class HandlerExplorer {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly enhanced: EnhancedCalls,
    private readonly moduleRef: ModuleRef,
  ) {}

  /** A class counts once, however many modules provide it and whatever aliases it has. */
  explore(): readonly BoundHandler[] {
    const seen = new Map<object, Set<string | symbol>>();
    const names = new Map<string, number>();
    return [...this.discovery.getProviders(), ...this.discovery.getControllers()].flatMap((wrapper) => {
      const prototype = prototypeOf(wrapper);
      if (!prototype) return [];
      const type = prototype.constructor;
      const known = seen.get(type) ?? new Set();
      seen.set(type, known);
      const fresh = decoratedMethods(prototype, this.scanner).filter(({ method }) => !known.has(method));
      return fresh.flatMap(({ method, uses }) => {
        known.add(method);
        const name = `${type.name}.${String(method)}`;
        const invoke = this.bind(wrapper, prototype, method, name);
        return uses.map(({ patterns, options }): BoundHandler => {
          const count = (names.get(name) ?? 0) + 1;
          names.set(name, count);
          const id = count === 1 ? name : `${name}#${count}`;
          return { id, type, method: String(method), options, events: eventsOf(patterns, name), invoke };
        });
      });
    });
  }

  private bind(wrapper: Wrapper, prototype: object, method: string | symbol, where: string): BoundHandler['invoke'] {
    const type = prototype.constructor;
    const enhanced = this.enhanced.isEnhanced(type, prototype, method);
    if (enhanced && this.enhanced.missing(type, prototype, method, wrapper.host?.injectables ?? new Map())) {
      throw new VoxConfigError(
        `@OnVoxEvent on ${where}`,
        'carries guards, pipes, interceptors or filters that Nest does not make for a value or a factory',
        'Provide the class itself.',
      );
    }
    if (isResolvedOnce(wrapper)) {
      const { instance } = wrapper as { instance: Instance };
      if (enhanced) return this.enhanced.wrap(instance, method);
      return (payload, context) => instance[method]?.(payload, context);
    }
    if (this.discovery.getControllers().includes(wrapper)) {
      throw new VoxConfigError(
        `@OnVoxEvent on ${where}`,
        'stands on a request-scoped controller',
        'Move it to a provider.',
      );
    }
    // Asked of its own module: another one may hold something else under the same token.
    const home = wrapper.host?.getProviderByKey<ModuleRef>(ModuleRef).instance ?? this.moduleRef;
    return async (payload, context) => {
      const contextId = ContextIdFactory.create();
      home.registerRequestByContextId(context.request, contextId);
      const instance = await home.resolve<Instance>(wrapper.token, contextId);
      return enhanced
        ? this.enhanced.wrap(instance, method, contextId)(payload, context)
        : instance[method]?.(payload, context);
    };
  }
}

function isResolvedOnce(wrapper: Wrapper): boolean {
  return wrapper.isDependencyTreeStatic() && !wrapper.isTransient;
}
