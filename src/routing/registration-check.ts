import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, HttpAdapterHost } from '@nestjs/core';
import { didYouMean } from '../common/did-you-mean.js';
import { VoxConfigError } from '../common/vox-config.error.js';
import type { VoxSettings } from '../config/vox-settings.interface.js';
import { VOX_EXTRAS, VOX_REGISTRATION, VOX_REGISTRATION_NAME, VOX_SETTINGS } from '../config/vox.tokens.js';

type Registration = Pick<VoxSettings, 'name' | 'path'>;

/** Compares this registration with the others of the same application, and looks whether it can work where it stands. */
@Injectable()
export class RegistrationCheck implements OnModuleInit {
  /** Names of all registrations. */
  readonly names: readonly string[];

  /**
   * Compares while providers are made: later the platform would complain first, of routes that nobody knows.
   * @throws VoxConfigError when two share a name, the routes of one lie inside the path of another, or it is too late
   * for routes
   */
  constructor(
    @Inject(VOX_EXTRAS) { name, path }: Registration,
    private readonly discovery: DiscoveryService,
    host: HttpAdapterHost,
  ) {
    if (host.listening) {
      throw new VoxConfigError(
        'the module',
        `of registration "${name}" is loaded by an application that listens already`,
        'Import it at start-up: Nest gives no routes to lazy modules. Modules with handlers may come later.',
      );
    }
    const all = discovery.getProviders().filter(({ token }) => token === VOX_EXTRAS);
    const others = all.map(({ instance }) => instance as Registration);
    this.names = others.map((other) => other.name);
    if (others.filter((other) => other.name === name).length > 1) {
      throw new VoxConfigError(
        'name',
        `${JSON.stringify(name)} stands for two registrations`,
        'Import the module once, or give each a `name` and a `path` of its own.',
      );
    }
    for (const other of others) {
      if (other.name === name || path === false || other.path === false || !isWithin(other.path, path)) continue;
      throw new VoxConfigError(
        'path',
        `of "${other.name}" lies inside that of "${name}"`,
        'Choose paths side by side.',
      );
    }
  }

  /**
   * Another registration of the application, by name.
   * @throws VoxConfigError if there is none
   */
  find<Found extends { readonly settings: { readonly name: string } }>(name: string): Found {
    const all = this.discovery.getProviders().filter(({ token }) => token === VOX_REGISTRATION);
    const found = all.map(({ instance }) => instance as Found).find(({ settings }) => settings.name === name);
    if (!found) this.check(name);
    return found as Found;
  }

  private check(name: string): void {
    if (this.names.includes(name)) return;
    const remedy = `${didYouMean(name, this.names)}Known: ${this.names.join(', ')}.`;
    throw new VoxConfigError('@VoxRegistration', `names no registration: ${JSON.stringify(name)}`, remedy);
  }

  /** @throws VoxConfigError when a controller names no registration, or when Nest would make the whole module anew for every request, without its handlers */
  onModuleInit(): void {
    for (const { metatype } of this.discovery.getControllers()) {
      for (const name of typeof metatype === 'function' ? registrationsNamedBy(metatype) : []) this.check(name);
    }
    const settings = this.discovery.getProviders().filter(({ token }) => token === VOX_SETTINGS);
    if (settings.every((one) => one.isDependencyTreeStatic())) return;
    throw new VoxConfigError(
      'the options',
      'depend on something request-scoped',
      'Inject what lives as long as the application; for credentials that change, make `auth` a function.',
    );
  }
}

/** What `@VoxRegistration` says on a controller and its routes. */
function registrationsNamedBy(controller: object & { readonly prototype?: object }): string[] {
  const methods = Object.values(Object.getOwnPropertyDescriptors(controller.prototype ?? {})).map(
    ({ value }) => value as unknown,
  );
  const targets = [controller, ...methods.filter((value) => typeof value === 'function')];
  const names = targets.map((target) => Reflect.getMetadata(VOX_REGISTRATION_NAME, target) as string | undefined);
  return names.filter((name) => name !== undefined);
}

function isWithin(inner: string, outer: string): boolean {
  const base = trim(outer);
  return base === '' || `${trim(inner)}/`.startsWith(`${base}/`);
}

function trim(path: string): string {
  return path.toLowerCase().replace(/^\/+|\/+$/g, '');
}
