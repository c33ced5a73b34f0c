/** Names that reach an object's prototype when somebody later merges or assigns the parameters. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
