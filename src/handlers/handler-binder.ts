import { ContextIdFactory, DiscoveryService, ModuleRef } from '@nestjs/core';
import { isObservable, lastValueFrom } from 'rxjs';
import { VoxConfigError } from '../common/vox-config.error.js';
import type { BoundHandler } from './bound-handler.interface.js';
import { checkCarried } from './check-carried.js';
import { EnhancedCalls } from './enhanced-calls.js';
import { isResolvedOnce } from './is-resolved-once.js';
import type { ProviderWrapper } from './provider-wrapper.type.js';

type Instance = Record<string | symbol, BoundHandler['invoke']>;

/**
 * Makes a decorated method callable: on the one instance, or on one of its own for every delivery. A durable provider
 * lives as long as the context id strategy of the application says.
 */
export class HandlerBinder {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly enhanced: EnhancedCalls,
    private readonly moduleRef: ModuleRef,
  ) {}

  /** @throws VoxConfigError when it stands where Nest gives no way to call it */
  bind(wrapper: ProviderWrapper, prototype: object, method: string | symbol, where: string): BoundHandler['invoke'] {
    const type = prototype.constructor;
    const enhanced = this.enhanced.isEnhanced(type, prototype, method);
    const carried = enhanced ? this.enhanced.carriedBy(type, prototype, method) : [];
    checkCarried(carried, where);
    // Nest makes only those of classes that it makes itself.
    const made = wrapper.host?.injectables ?? new Map<unknown, unknown>();
    if (carried.some((one) => typeof one === 'function' && !made.has(one))) {
      throw new VoxConfigError(
        `@OnVoxEvent on ${where}`,
        'carries guards, pipes, interceptors or filters that Nest does not make for a value or a factory',
        'Provide the class itself.',
      );
    }
    if (isResolvedOnce(wrapper)) {
      const { instance } = wrapper as { instance: Instance };
      if (enhanced) return this.enhanced.wrap(instance, method);
      return (payload, context) => ended(instance[method]?.(payload, context));
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
      const contextId = ContextIdFactory.getByRequest(context.request as object);
      home.registerRequestByContextId(context.request, contextId);
      const instance = await home.resolve<Instance>(wrapper.token, contextId);
      return enhanced
        ? this.enhanced.wrap(instance, method, contextId)(payload, context)
        : ended(instance[method]?.(payload, context));
    };
  }
}

/** What Nest does with a result in its own routes, and in the wrapping of guards and interceptors: nothing runs before. */
function ended(result: unknown): unknown {
  return isObservable(result) ? lastValueFrom(result, { defaultValue: undefined }) : result;
}
