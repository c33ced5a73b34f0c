import type { ProviderWrapper } from './provider-wrapper.type.js';

/** Whether there is one instance for the life of the application. */
export function isResolvedOnce(wrapper: ProviderWrapper): boolean {
  return wrapper.isDependencyTreeStatic() && !wrapper.isTransient;
}
