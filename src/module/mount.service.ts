import { Inject, Injectable } from '@nestjs/common';
import { ApplicationConfig } from '@nestjs/core';
import type { VoxSettings } from './vox-settings.interface.js';
import { VOX_SETTINGS } from './vox.tokens.js';

/** Where under the module's path a request points. */
export interface RouteParts {
  readonly event?: string;
  readonly step?: string;
}

/** Knows the real path of the routes, global prefix and its excludes applied. */
@Injectable()
export class MountService {
  private known?: string;

  constructor(
    @Inject(VOX_SETTINGS) private readonly settings: VoxSettings,
    private readonly application: ApplicationConfig,
  ) {}

  /** Path of the route without event and step, such as `/api/webhooks/vox`. Final once the application is initialised. */
  get base(): string {
    return (this.known ??= this.compute());
  }

  /** The parts behind the base; `undefined` if the URL is not ours, `'astray'` if it is but leads nowhere. */
  locate(url: string): RouteParts | 'astray' | undefined {
    if (this.settings.path === false) return undefined;
    const path = url.split('?', 1)[0] ?? '';
    const base = this.base.toLowerCase();
    const head = path.slice(0, base.length).toLowerCase();
    if (head !== base || (path.length > base.length && path[base.length] !== '/')) return undefined;
    const parts = path.slice(base.length + 1).split('/');
    if (parts.at(-1) === '') parts.pop();
    if (parts.length > 2) return 'astray';
    try {
      const [event, step] = parts.map(decodeURIComponent);
      return { ...(event && { event }), ...(step && { step }) };
    } catch {
      return 'astray';
    }
  }

  private compute(): string {
    const path = trim(this.settings.path || '');
    const prefix = trim(this.application.getGlobalPrefix());
    const { exclude } = this.application.getGlobalPrefixOptions();
    const excluded = exclude?.some(({ pathRegex }) => pathRegex.test(`/${path}`)) ?? false;
    return [excluded ? '' : prefix, path]
      .filter(Boolean)
      .map((part) => `/${part}`)
      .join('');
  }
}

function trim(path: string): string {
  return path.replace(/^\/+|\/+$/g, '');
}
