/** Names that reach an object's prototype when somebody later merges or assigns the parameters. */
export const POISON: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
