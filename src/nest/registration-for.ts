import type { ExecutionContext } from '@nestjs/common';
import { VOX_REGISTRATION_NAME } from '../config/vox.tokens.js';
import type { Registration } from '../receiver/registration.interface.js';

/** The registration that a route or its controller names; without a name the one that was injected. */
export function registrationFor(
  context: Pick<ExecutionContext, 'getClass' | 'getHandler'>,
  injected: Registration,
): Registration {
  const name = (Reflect.getMetadata(VOX_REGISTRATION_NAME, context.getHandler()) ??
    Reflect.getMetadata(VOX_REGISTRATION_NAME, context.getClass())) as string | undefined;
  return name === undefined ? injected : injected.named(name);
}
