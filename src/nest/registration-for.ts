import type { ExecutionContext } from '@nestjs/common';
import { VoxConfigError } from '../common/vox-config.error.js';
import { namedRegistration } from '../config/named-registration.js';
import type { Registration } from '../receiver/registration.interface.js';
import { routeName } from './route-name.js';

/**
 * The registration that a route or its controller names; without a name the one that was injected.
 * @throws VoxConfigError where there is no request of HTTP: in a gateway, a resolver, a handler of a microservice
 */
export function registrationFor(
  context: Pick<ExecutionContext, 'getClass' | 'getHandler' | 'getType'>,
  injected: Registration,
): Registration {
  if (context.getType() !== 'http') {
    const remedy = 'Move them to routes of controllers.';
    throw new VoxConfigError(routeName(context), 'carries parts for webhooks, and is no route of HTTP', remedy);
  }
  const name = namedRegistration(context.getClass(), context.getHandler());
  return name === undefined ? injected : injected.named(name);
}
