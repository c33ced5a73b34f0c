import type { MetadataScanner } from '@nestjs/core';
import { type HandlerMetadata, handlerMetadata } from './handler-metadata.js';

/** A method with the uses of the decorator on it. */
export interface DecoratedMethod {
  readonly method: string | symbol;
  readonly uses: readonly HandlerMetadata[];
}

/** The decorated methods of a class, those of its bases included. */
export function decoratedMethods(prototype: object, scanner: MetadataScanner): readonly DecoratedMethod[] {
  const methods = new Set([...scanner.getAllMethodNames(prototype), ...symbolsOf(prototype)]);
  return [...methods]
    .map((method) => ({ method, uses: handlerMetadata(prototype, method) }))
    .filter(({ uses }) => uses.length > 0);
}

/** Nest's scanner knows methods by text only. */
function symbolsOf(prototype: object): readonly symbol[] {
  const parent = Object.getPrototypeOf(prototype) as object | null;
  return [...Object.getOwnPropertySymbols(prototype), ...(parent ? symbolsOf(parent) : [])];
}
