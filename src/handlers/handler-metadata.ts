import type { EventPattern } from './event-pattern.type.js';
import type { OnVoxEventOptions } from './on-vox-event-options.interface.js';

/** One key for all copies of the package in a process, so that each finds what the decorator of another has written. */
const KEY = Symbol.for('nestjs-vox-webhooks:handlers');
/** Tells this copy of the package from others. */
const COPY = Symbol('nestjs-vox-webhooks');

/** What one use of the decorator says. */
export interface HandlerMetadata {
  readonly patterns: readonly EventPattern[];
  readonly options: OnVoxEventOptions;
}
type Written = HandlerMetadata & { readonly copy: symbol };

/** Kept under class and method name, not on the function: another decorator may replace the function. */
export function addHandlerMetadata(target: object, method: string | symbol, metadata: HandlerMetadata): void {
  const own = (Reflect.getOwnMetadata(KEY, target, method) ?? []) as Written[];
  Reflect.defineMetadata(KEY, [...own, { ...metadata, copy: COPY }], target, method);
}

/** Uses of the decorator on a method, those of a base class included. */
export function handlerMetadata(prototype: object, method: string | symbol): readonly HandlerMetadata[] {
  return (Reflect.getMetadata(KEY, prototype, method) ?? []) as Written[];
}

/** Whether the decorator came from another copy of the package, whose payload classes and documents are not ours. */
export function isForeign(metadata: HandlerMetadata): boolean {
  return (metadata as Written).copy !== COPY;
}
