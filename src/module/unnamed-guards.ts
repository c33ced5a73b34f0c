import { MetadataScanner, type ModulesContainer } from '@nestjs/core';
import { VOX_CONTROLLER, VOX_REGISTRATION, VOX_REGISTRATION_NAME } from '../config/vox.tokens.js';
import { VoxAuthGuard } from '../nest/vox-auth.guard.js';
import type { Registration } from '../receiver/registration.interface.js';

type AppModule = Parameters<Parameters<ModulesContainer['forEach']>[0]>[0];

/** Metadata key under which Nest keeps the guards of a class or a method. */
const GUARDS = '__guards__';
/** … and the path of a route. */
const ROUTE = 'path';

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
  if (Reflect.hasMetadata(VOX_CONTROLLER, controller) || isNamed(controller)) return false;
  return routesOf(controller.prototype).some((route) => (isGuarded(controller) || isGuarded(route)) && !isNamed(route));
}

/** The routes of a controller and of its base classes. */
function routesOf(prototype: object): object[] {
  const methods = new MetadataScanner().getAllMethodNames(prototype);
  const functions = methods.map((name) => (prototype as Readonly<Record<string, object>>)[name] ?? {});
  return functions.filter((method) => Reflect.hasMetadata(ROUTE, method));
}

function isGuarded(target: object): boolean {
  return ((Reflect.getMetadata(GUARDS, target) ?? []) as unknown[]).includes(VoxAuthGuard);
}

function isNamed(target: object): boolean {
  return Reflect.hasMetadata(VOX_REGISTRATION_NAME, target);
}
