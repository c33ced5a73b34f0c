import type { EventPattern } from './event-pattern.type.js';
import type { OnVoxEventOptions } from './on-vox-event-options.interface.js';

const KEY = Symbol('vox:handlers');

/** What one use of the decorator says. */
export interface HandlerMetadata {
  readonly patterns: readonly EventPattern[];
  readonly options: OnVoxEventOptions;
}

/** Kept under class and method name, not on the function: another decorator may replace the function. */
export function addHandlerMetadata(target: object, method: string | symbol, metadata: HandlerMetadata): void {
  const own = (Reflect.getOwnMetadata(KEY, target, method) ?? []) as HandlerMetadata[];
  Reflect.defineMetadata(KEY, [...own, metadata], target, method);
}

/** Uses of the decorator on a method, those of a base class included. */
export function handlerMetadata(prototype: object, method: string | symbol): readonly HandlerMetadata[] {
  return (Reflect.getMetadata(KEY, prototype, method) ?? []) as HandlerMetadata[];
}
