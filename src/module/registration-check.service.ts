import { Inject, Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { VoxConfigError } from './vox-config.error.js';
import type { VoxSettings } from './vox-settings.interface.js';
import { VOX_STRUCTURE } from './vox.tokens.js';

type Registration = Pick<VoxSettings, 'name' | 'path'>;

/** Compares this registration with the others of the same application. */
@Injectable()
export class RegistrationCheck {
  /** Names of all registrations. */
  readonly names: readonly string[];

  /**
   * Compares while providers are made: later the platform would complain first, of routes that nobody knows.
   * @throws VoxConfigError when two share a name, or the routes of one lie inside the path of another
   */
  constructor(@Inject(VOX_STRUCTURE) { name, path }: Registration, discovery: DiscoveryService) {
    const all = discovery.getProviders().filter(({ token }) => token === VOX_STRUCTURE);
    const others = all.map(({ instance }) => instance as Registration);
    this.names = others.map((other) => other.name);
    if (others.filter((other) => other.name === name).length > 1) {
      throw new VoxConfigError('name', `${JSON.stringify(name)} stands for two registrations`, 'Give each a `name`.');
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
}

function isWithin(inner: string, outer: string): boolean {
  const base = trim(outer);
  return base === '' || `${trim(inner)}/`.startsWith(`${base}/`);
}

function trim(path: string): string {
  return path.toLowerCase().replace(/^\/+|\/+$/g, '');
}
