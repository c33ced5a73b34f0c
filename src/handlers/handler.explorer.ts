import { Injectable } from '@nestjs/common';
import { ContextIdFactory, DiscoveryService, MetadataScanner, ModuleRef } from '@nestjs/core';
import { VoxConfigError } from '../module/vox-config.error.js';
import type { BoundHandler } from './bound-handler.interface.js';
import { EnhancedCalls } from './enhanced-calls.service.js';
import { eventsOf } from './events-of.js';
import { handlerMetadata } from './handler-metadata.js';

type Wrapper = ReturnType<DiscoveryService['getProviders']>[number];

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
    const seen = new Map<object, Set<string>>();
    const names = new Map<string, number>();
    return [...this.discovery.getProviders(), ...this.discovery.getControllers()].flatMap((wrapper) => {
      const prototype = prototypeOf(wrapper);
      if (!prototype) return [];
      const type = prototype.constructor;
      const known = seen.get(type) ?? new Set();
      seen.set(type, known);
      const methods = this.scanner.getAllMethodNames(prototype).filter((method) => !known.has(method));
      return methods.flatMap((method) => {
        const uses = handlerMetadata(prototype, method);
        if (uses.length > 0) known.add(method);
        return uses.map(({ patterns, options }): BoundHandler => {
          const where = `${type.name}.${method}`;
          const count = (names.get(where) ?? 0) + 1;
          names.set(where, count);
          return {
            id: count === 1 ? where : `${where}#${count}`,
            method,
            options,
            events: eventsOf(patterns, where),
            invoke: this.bind(wrapper, prototype, method, where),
          };
        });
      });
    });
  }

  private bind(wrapper: Wrapper, prototype: object, method: string, where: string): BoundHandler['invoke'] {
    const enhanced = this.enhanced.isEnhanced(prototype.constructor, prototype, method);
    if (isResolvedOnce(wrapper)) {
      const { instance } = wrapper as { instance: Record<string, BoundHandler['invoke']> };
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
    return async (payload, context) => {
      const contextId = ContextIdFactory.create();
      this.moduleRef.registerRequestByContextId(context.request, contextId);
      const instance = await this.moduleRef.resolve<Record<string, BoundHandler['invoke']>>(wrapper.token, contextId, {
        strict: false,
      });
      return enhanced
        ? this.enhanced.wrap(instance, method, contextId)(payload, context)
        : instance[method]?.(payload, context);
    };
  }
}

function isResolvedOnce(wrapper: Wrapper): boolean {
  return wrapper.isDependencyTreeStatic() && !wrapper.isTransient;
}

/** Providers may be anything: values, proxies that throw, objects without a prototype. */
function prototypeOf(wrapper: Wrapper): object | undefined {
  try {
    const instance = wrapper.instance as unknown;
    if (typeof instance !== 'object' || instance === null) return undefined;
    const prototype = Object.getPrototypeOf(instance) as object | null;
    return prototype && typeof prototype.constructor === 'function' ? prototype : undefined;
  } catch {
    return undefined;
  }
}
