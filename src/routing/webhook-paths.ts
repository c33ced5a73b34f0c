import { Inject, Injectable, type OnApplicationBootstrap, RequestMethod } from '@nestjs/common';
import { ApplicationConfig, ModulesContainer } from '@nestjs/core';
import { urlParts } from '../common/url-parts.js';
import { ROUTES } from './routes.js';
import { VoxConfigError } from '../common/vox-config.error.js';
import type { VoxSettings } from '../config/vox-settings.interface.js';
import { VOX_SETTINGS } from '../config/vox.tokens.js';

/** Where RouterModule keeps the path of a module, followed by the id of the application. */
const MODULE_PATH = '__module_path__';

/** Where under the module's path a request points. */
export interface RouteParts {
  readonly event?: string;
  readonly step?: string;
}

/** Knows the real path of the routes, global prefix with its excludes and RouterModule applied. */
@Injectable()
export class WebhookPaths implements OnApplicationBootstrap {
  private known?: string;

  constructor(
    @Inject(VOX_SETTINGS) private readonly settings: VoxSettings,
    private readonly application: ApplicationConfig,
    private readonly modules: ModulesContainer,
  ) {}

  /** @throws VoxConfigError when only some of the routes have the global prefix */
  onApplicationBootstrap(): void {
    if (this.settings.path !== false) this.known = this.compute();
  }

  /** Path of the route without event and step, such as `/api/webhooks/vox`. Final once the application is initialised. */
  get base(): string {
    return (this.known ??= this.compute());
  }

  /** Whether there is anything to link to. */
  get hasRoutes(): boolean {
    return this.settings.path !== false;
  }

  /** What the platform reaches, as configured; `''` leaves URLs relative to it. */
  get origin(): string {
    return this.settings.publicUrl?.replace(/\/$/, '') ?? '';
  }

  /** Path of an event and a step. */
  pathOf(event?: string, step?: string): string {
    const parts = [event, step].filter((part) => part !== undefined);
    return [this.base, ...parts.map(encodeURIComponent)].join('/');
  }

  /** The parts behind the base; `undefined` if the URL is not ours, `'unknown-route'` if it is but leads nowhere. */
  locate(url: string): RouteParts | 'unknown-route' | undefined {
    if (this.settings.path === false) return undefined;
    const { path } = urlParts(url);
    const { length } = this.base;
    if (path.length > length && path[length] !== '/') return undefined;
    const head = path.slice(0, length);
    if (head !== this.base && head.toLowerCase() !== this.base.toLowerCase()) return undefined;
    if (path.length <= length + 1) return {};
    const parts = path.slice(length + 1).split('/');
    if (parts.at(-1) === '') parts.pop();
    if (parts.length > 2) return 'unknown-route';
    try {
      const [event, step] = parts.map(decodeURIComponent);
      return { ...(event && { event }), ...(step && { step }) };
    } catch {
      return 'unknown-route';
    }
  }

  private get modulePath(): string {
    const home = [...this.modules.values()].find(({ providers }) => providers.get(WebhookPaths)?.instance === this);
    const path: unknown = home && Reflect.getMetadata(MODULE_PATH + this.modules.applicationId, home.metatype);
    return typeof path === 'string' ? trim(path) : '';
  }

  private compute(): string {
    const path = [this.modulePath, trim(this.settings.path || '')].filter(Boolean).join('/');
    const prefix = trim(this.application.getGlobalPrefix());
    const { exclude = [] } = this.application.getGlobalPrefixOptions();
    const forAll = exclude.filter(({ requestMethod }) => [RequestMethod.ALL, -1].includes(requestMethod));
    const [excluded, ...below] = ROUTES.map((route) =>
      forAll.some(({ pathRegex }) => pathRegex.test([`/${path}`, route].filter(Boolean).join('/'))),
    );
    if (prefix && below.some((one) => one !== excluded)) {
      throw new VoxConfigError(
        'the global prefix',
        'leaves out some routes of the module only',
        `Write exclude: ['${path}', '${path}/*path'].`,
      );
    }
    return [excluded ? '' : prefix, path]
      .filter(Boolean)
      .map((part) => `/${part}`)
      .join('');
  }
}

function trim(path: string): string {
  return path.replace(/^\/+|\/+$/g, '');
}
