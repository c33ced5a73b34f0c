import type { ModulesContainer } from '@nestjs/core';
import { VOX_CONTROLLER, VOX_REGISTRATION, VOX_REGISTRATION_NAME } from '../config/vox.tokens.js';
import { VoxAuthGuard } from '../nest/vox-auth.guard.js';
import type { Registration } from '../receiver/registration.interface.js';

type AppModule = Parameters<Parameters<ModulesContainer['forEach']>[0]>[0];

/** Metadata key under which Nest keeps the guards of a class or a method. */
const GUARDS = '__guards__';

/**
 * Controllers of the application that our guard stands on without saying for which of several registrations. Nest gives
 * them the one that their module imports first: those that get this registration are returned.
 */
export function unnamedGuards(modules: ModulesContainer, registration: Registration): string[] {
  return [...modules.values()].flatMap((module) => {
    const imported = [...module.imports].flatMap(registrationOf);
    if (imported.length < 2 || imported[0] !== registration) return [];
    return [...module.controllers.values()].flatMap(({ metatype }) =>
      typeof metatype === 'function' && isUnnamed(metatype) ? metatype.name : [],
    );
  });
}

function registrationOf({ providers }: AppModule): Registration[] {
  const registration = providers.get(VOX_REGISTRATION)?.instance as Registration | undefined;
  return registration ? [registration] : [];
}

function isUnnamed(controller: object & { readonly prototype: object }): boolean {
  if (Reflect.hasMetadata(VOX_CONTROLLER, controller)) return false;
  const routes = Object.values(Object.getOwnPropertyDescriptors(controller.prototype)).map(
    ({ value }) => value as unknown,
  );
  return [controller, ...routes].some((target) => {
    if (typeof target !== 'function') return false;
    const guards = (Reflect.getMetadata(GUARDS, target) ?? []) as unknown[];
    return guards.includes(VoxAuthGuard) && !isNamed(target) && !isNamed(controller);
  });
}

function isNamed(target: object): boolean {
  return Reflect.hasMetadata(VOX_REGISTRATION_NAME, target);
}
