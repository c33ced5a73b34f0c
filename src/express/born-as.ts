type Constructor = abstract new (...args: never[]) => object;

/**
 * A constructor of the same things with a prototype of one's choice, which they have from the first moment on. Node's
 * HTTP classes are plain functions, which is what makes it possible; a class proper is given back as it is.
 */
export function bornAs<Base extends Constructor>(base: Base, prototype: object): Base {
  const isClass = Object.getOwnPropertyDescriptor(base, 'prototype')?.writable === false;
  if (isClass) return base;
  function Born(this: object, ...args: unknown[]): void {
    Reflect.apply(base as unknown as (...args: unknown[]) => void, this, args);
  }
  Born.prototype = prototype;
  return Born as unknown as Base;
}
