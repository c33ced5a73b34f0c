import { VOX_REGISTRATION_NAME } from './vox.tokens.js';

/** What `@VoxRegistration` says on a method, or else on its class. */
export function namedRegistration(type: object, method: object): string | undefined {
  const on = (target: object): unknown => Reflect.getMetadata(VOX_REGISTRATION_NAME, target);
  return (on(method) ?? on(type)) as string | undefined;
}
