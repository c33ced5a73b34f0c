import {
  type INestApplication,
  type MiddlewareConsumer,
  Module,
  type NestModule,
  type Provider,
  type Type,
  UseGuards,
  ValidationPipe,
} from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, BaseExceptionFilter } from '@nestjs/core';
import type { VoxModuleExtras, VoxWebhooksOptions } from 'nestjs-vox-webhooks';
import { VoxWebhooksModule, bearer } from 'nestjs-vox-webhooks';
import type { PlatformName } from '../../support/platforms.js';
import { PATH, TOKEN } from '../../support/receiver.js';
import type { Way } from './way-of.js';

/** Something of the application's, and the way that webhooks take then. */
export interface WayRow {
  readonly name: string;
  /** Several: it depends on where the major of Nest runs its middleware. */
  readonly way: Way | Readonly<Record<PlatformName, Way | readonly Way[]>>;
  /** It sees every webhook, whichever way that takes. */
  readonly sees?: true;
  readonly options?: Partial<VoxWebhooksOptions>;
  readonly structure?: VoxModuleExtras;
  readonly providers?: readonly Provider[];
  readonly imports?: readonly (Type | ReturnType<typeof VoxWebhooksModule.forRoot>)[];
  readonly configure?: (app: INestApplication) => void;
}

/** How often something of the application saw a webhook. */
export const SIGHTINGS = { count: 0 };

class Everybody {
  canActivate(): boolean {
    SIGHTINGS.count++;
    return true;
  }
}
class AsItIs {
  intercept(_context: unknown, next: { handle(): never }): never {
    SIGHTINGS.count++;
    return next.handle();
  }
}

const through = (_request: unknown, _response: unknown, next: () => void): void => {
  SIGHTINGS.count++;
  next();
};

function middlewareFor(...paths: string[]): Type {
  @Module({})
  class WithMiddleware implements NestModule {
    configure(consumer: MiddlewareConsumer): void {
      consumer.apply(through).forRoutes(...paths);
    }
  }
  return WithMiddleware;
}

/** On Fastify middleware may run in front of the gate, and nobody else sees what it let through. */
const MIDDLEWARE = { express: 'route', fastify: ['gate', 'route'] } as const;

export const WAY_ROWS: readonly WayRow[] = [
  { name: 'nothing', way: 'front' },
  { name: 'the option shortcut: false', way: 'route', options: { shortcut: false } },
  { name: 'a global pipe', way: 'front', configure: (app) => app.useGlobalPipes(new ValidationPipe()) },
  {
    name: 'a global prefix',
    way: 'front',
    configure: (app) => app.setGlobalPrefix('api', { exclude: [PATH.slice(1), `${PATH.slice(1)}/*path`] }),
  },
  { name: 'a global guard', way: 'route', sees: true, configure: (app) => app.useGlobalGuards(new Everybody()) },
  { name: 'a guard as APP_GUARD', way: 'route', sees: true, providers: [{ provide: APP_GUARD, useClass: Everybody }] },
  {
    name: 'a global interceptor',
    way: 'route',
    sees: true,
    configure: (app) => app.useGlobalInterceptors(new AsItIs()),
  },
  {
    name: 'an interceptor as APP_INTERCEPTOR',
    way: 'route',
    sees: true,
    providers: [{ provide: APP_INTERCEPTOR, useClass: AsItIs }],
  },
  { name: 'a global filter', way: 'route', configure: (app) => app.useGlobalFilters(new BaseExceptionFilter()) },
  { name: 'a filter as APP_FILTER', way: 'route', providers: [{ provide: APP_FILTER, useClass: BaseExceptionFilter }] },
  {
    name: 'decorators of the controller',
    way: 'route',
    sees: true,
    structure: { controllerDecorators: [UseGuards(Everybody)] },
  },
  { name: 'middleware of the framework', way: MIDDLEWARE, sees: true, configure: (app) => app.use(through) },
  { name: 'middleware for every path', way: MIDDLEWARE, sees: true, imports: [middlewareFor('*path')] },
  {
    name: 'middleware for the very path',
    way: MIDDLEWARE,
    sees: true,
    imports: [middlewareFor(`${PATH}/:event`)],
  },
  { name: 'CORS', way: { express: 'route', fastify: 'gate' }, configure: (app) => app.enableCors() },
  {
    name: 'a second registration',
    way: 'front',
    imports: [VoxWebhooksModule.forRoot({ name: 'other', path: 'other', auth: [bearer(TOKEN)] })],
  },
];
