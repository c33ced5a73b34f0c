import {
  ApplicationConfig,
  type ContextId,
  ExternalContextCreator,
  ModulesContainer,
  NestContainer,
} from '@nestjs/core';
import type { VoxContext } from './vox-context.js';
import type { VoxEvent } from '../events/vox-event.js';

interface Argument {
  readonly index: number;
  readonly pipes?: readonly unknown[];
}
type Call = (payload: VoxEvent, context: VoxContext) => unknown;

/** Metadata keys under which Nest keeps what decorators hang on a class, a method or a parameter. */
const ENHANCERS = ['__guards__', '__interceptors__', '__pipes__', '__exceptionFilters__'];
const ROUTE_ARGS = '__routeArguments__';
/** Our copy of the parameter metadata, in which payload and context stand too. */
const HANDLER_ARGS = 'vox:handler-args';
const CONTEXT_TYPE = 'vox';

/**
 * Wraps handlers that carry guards, pipes, interceptors, filters or parameter decorators of their own. The wrapping knows
 * no global ones: these have run on the route, and would run a second time here.
 */
export class EnhancedCalls {
  /** Shares the modules of the application but has an empty config, hence no global enhancers. */
  private readonly container = new NestContainer(new ApplicationConfig());
  private creator?: ExternalContextCreator;

  constructor(private readonly modules: ModulesContainer) {}

  isEnhanced(type: object, prototype: object, method: string | symbol): boolean {
    const callback = Reflect.get(prototype, method) as object;
    const carried = ENHANCERS.some((key) => Reflect.hasMetadata(key, type) || Reflect.hasMetadata(key, callback));
    return carried || Reflect.hasMetadata(ROUTE_ARGS, type, method);
  }

  /** What hangs on class, method and parameters: classes, or instances. */
  carriedBy(type: object, prototype: object, method: string | symbol): readonly unknown[] {
    const callback = Reflect.get(prototype, method) as object;
    const ofParameters = Object.values(decoratedArguments(type, method)).flatMap(({ pipes = [] }) => pipes);
    const carried = [type, callback].flatMap((target) =>
      ENHANCERS.flatMap((key) => (Reflect.getMetadata(key, target) ?? []) as unknown[]),
    );
    return [...carried, ...ofParameters];
  }

  wrap(instance: object, method: string | symbol, contextId?: ContextId): Call {
    const callback = Reflect.get(instance, method) as (...args: unknown[]) => unknown;
    this.describeArguments(instance.constructor, method);
    return this.contexts.create(
      instance as Record<string, typeof callback>,
      callback,
      String(method),
      HANDLER_ARGS,
      { exchangeKeyForValue: (position: number, _data: unknown, args: unknown[]) => args[position] },
      contextId,
      undefined,
      { guards: true, interceptors: true, filters: true },
      CONTEXT_TYPE,
    ) as Call;
  }

  private get contexts(): ExternalContextCreator {
    const shared = this.container.getModules();
    if (shared.size !== this.modules.size) for (const [token, module] of this.modules) shared.set(token, module);
    return (this.creator ??= ExternalContextCreator.fromContainer(this.container));
  }

  /** Nest fills and pipes only parameters that it knows of: so name the first two as well. */
  private describeArguments(type: object, method: string | symbol): void {
    const decorated = decoratedArguments(type, method);
    const taken = new Set(Object.values(decorated).map(({ index }) => index));
    const ours = [0, 1]
      .filter((index) => !taken.has(index))
      .map((index) => [`${index}:${index}`, { index, pipes: [] }]);
    Reflect.defineMetadata(HANDLER_ARGS, { ...decorated, ...Object.fromEntries(ours) }, type, String(method));
  }
}

function decoratedArguments(type: object, method: string | symbol): Readonly<Record<string, Argument>> {
  return (Reflect.getMetadata(ROUTE_ARGS, type, method) ?? {}) as Record<string, Argument>;
}
