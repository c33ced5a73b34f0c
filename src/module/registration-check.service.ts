import { Inject, Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { VoxConfigError } from './vox-config.error.js';
import type { VoxSettings } from './vox-settings.interface.js';
import { VOX_SETTINGS } from './vox.tokens.js';

/** Compares this registration with the others of the same application. */
@Injectable()
export class RegistrationCheck {
  constructor(
    @Inject(VOX_SETTINGS) private readonly settings: VoxSettings,
    private readonly discovery: DiscoveryService,
  ) {}

  /** @throws VoxConfigError when two share a name, or the routes of one lie inside the path of another */
  check(): void {
    const { name, path } = this.settings;
    const all = this.discovery.getProviders().filter(({ token }) => token === VOX_SETTINGS);
    for (const { instance } of all) {
      const other = instance as VoxSettings;
      if (other === this.settings) continue;
      if (other.name === name) {
        throw new VoxConfigError('name', `${JSON.stringify(name)} stands for two registrations`, 'Give each a `name`.');
      }
      if (path !== false && other.path !== false && `${trim(other.path)}/`.startsWith(`${trim(path)}/`)) {
        throw new VoxConfigError(
          'path',
          `of "${other.name}" lies inside that of "${name}"`,
          'Choose paths side by side.',
        );
      }
    }
  }
}

function trim(path: string): string {
  return path.toLowerCase().replace(/^\/+|\/+$/g, '');
}
