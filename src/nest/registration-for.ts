import type { ExecutionContext } from '@nestjs/common';
import { namedRegistration } from '../config/named-registration.js';
import type { Registration } from '../receiver/registration.interface.js';

/** The registration that a route or its controller names; without a name the one that was injected. */
export function registrationFor(
  context: Pick<ExecutionContext, 'getClass' | 'getHandler'>,
  injected: Registration,
): Registration {
  const name = namedRegistration(context.getClass(), context.getHandler());
  return name === undefined ? injected : injected.named(name);
}
