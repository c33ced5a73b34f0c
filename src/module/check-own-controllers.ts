import type { ModulesContainer } from '@nestjs/core';
import { VoxConfigError } from '../common/vox-config.error.js';
import { VOX_CONTROLLER, VOX_REGISTRATION, VOX_REGISTRATION_NAME } from '../config/vox.tokens.js';
import { VoxAuthGuard } from '../nest/vox-auth.guard.js';
import type { Registration } from '../receiver/registration.interface.js';

type AppModule = Parameters<Parameters<ModulesContainer['forEach']>[0]>[0];

/** Metadata key under which Nest keeps the guards of a class or a method. */
const GUARDS = '__guards__';

/**
 * Refuses a controller of the application that our guard stands on, without saying for which of several registrations.
 * @throws VoxConfigError naming the class
 */
export function checkOwnControllers(modules: ModulesContainer): void {
  for (const module of modules.values()) {
    const names = [...module.imports].flatMap(namesOf);
    for (const { metatype } of module.controllers.values()) {
      if (typeof metatype !== 'function' || Reflect.hasMetadata(VOX_CONTROLLER, metatype)) continue;
      if (names.length > 1) for (const route of routesOf(metatype)) checkName(metatype, route, names);
    }
  }
}

function namesOf({ providers }: AppModule): string[] {
  const registration = providers.get(VOX_REGISTRATION)?.instance as Registration | undefined;
  return registration ? [registration.settings.name] : [];
}

function routesOf({ prototype }: { readonly prototype: object }): object[] {
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const member: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
    return typeof member === 'function' ? [member] : [];
  });
}

function checkName(controller: { readonly name: string }, route: object, names: readonly string[]): void {
  const of = (key: unknown, target: object): unknown => Reflect.getMetadata(key, target);
  const guards = [of(GUARDS, controller), of(GUARDS, route)].flat();
  if (!guards.includes(VoxAuthGuard)) return;
  const name = of(VOX_REGISTRATION_NAME, route) ?? of(VOX_REGISTRATION_NAME, controller);
  if (typeof name === 'string' && names.includes(name)) return;
  throw new VoxConfigError(
    `VoxAuthGuard on ${controller.name}`,
    `stands for one of several registrations (${names.join(', ')})`,
    `Say which: @VoxRegistration('${names[0]}') on the controller.`,
  );
}
