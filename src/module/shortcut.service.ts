import { Inject, Injectable } from '@nestjs/common';
import { ApplicationConfig } from '@nestjs/core';
import { CATALOGUE } from '../events/catalogue.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import { HandlerRegistry } from '../handlers/handler.registry.js';
import { urlParts } from '../common/url-parts.js';
import type { KnownRoute } from './known-route.interface.js';
import { WebhookPaths } from '../routing/webhook-paths.js';
import type { VoxSettings } from '../config/vox-settings.interface.js';
import type { VoxModuleExtras } from '../config/vox-module-extras.interface.js';
import { VOX_SETTINGS, VOX_EXTRAS } from '../config/vox.tokens.js';

const EVENTS = Object.keys(CATALOGUE) as VoxEventName[];

/**
 * Knows which requests may be answered at the gate, without the router and the pipeline of the framework: those to URLs
 * that the module itself makes known, when nothing of the application is to run on their way through Nest. What the
 * application has given the framework below Nest, the platform knows.
 */
@Injectable()
export class Shortcut {
  private routes: ReadonlyMap<string, KnownRoute> | undefined;

  constructor(
    @Inject(VOX_SETTINGS) private readonly settings: VoxSettings,
    @Inject(VOX_EXTRAS) private readonly structure: VoxModuleExtras,
    private readonly application: ApplicationConfig,
    private readonly mount: WebhookPaths,
    private readonly registry: HandlerRegistry,
  ) {}

  /** The route of a URL, if it may be answered at the gate. Asked once the application is initialised. */
  find(url = ''): KnownRoute | undefined {
    this.routes ??= new Map(this.isOpen ? this.known().map((route) => [route.path, route]) : []);
    return this.routes.get(url) ?? (url.includes('?') ? this.routes.get(urlParts(url).path) : undefined);
  }

  /** Global pipes see parameters that a controller asks for, and ours asks for none. */
  private get isOpen(): boolean {
    const { application, settings, structure } = this;
    const onTheWay = [
      structure.controllerDecorators ?? [],
      application.getGlobalGuards(),
      application.getGlobalRequestGuards(),
      application.getGlobalInterceptors(),
      application.getGlobalRequestInterceptors(),
      application.getGlobalFilters(),
      application.getGlobalRequestFilters(),
    ];
    return settings.shortcut && onTheWay.every((list) => list.length === 0);
  }

  private known(): KnownRoute[] {
    const { base } = this.mount;
    const steps = EVENTS.flatMap((event) => this.registry.steps(event).map((step) => ({ event, step })));
    return [
      { path: this.mount.pathOf(), pattern: base, parts: {} },
      ...EVENTS.map((event) => ({ path: this.mount.pathOf(event), pattern: `${base}/:event`, parts: { event } })),
      ...steps.map((parts) => ({
        path: this.mount.pathOf(parts.event, parts.step),
        pattern: `${base}/:event/:step`,
        parts,
      })),
    ];
  }
}
