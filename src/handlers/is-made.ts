import { ContextIdFactory } from '@nestjs/core';
import { isResolvedOnce } from './is-resolved-once.js';
import type { ProviderWrapper } from './provider-wrapper.type.js';

/** Whether a module is ready: Nest registers it first, and makes what it provides afterwards. */
export function isMade({ providers, controllers }: NonNullable<ProviderWrapper['host']>): boolean {
  return [...providers.values(), ...controllers.values()].every(
    (one) => !isResolvedOnce(one) || one.getInstanceByContextId(ContextIdFactory.create()).isResolved,
  );
}
