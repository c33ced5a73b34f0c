import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  type ArgumentsHost,
  type CallHandler,
  type CanActivate,
  Catch,
  type ExceptionFilter,
  type ExecutionContext,
  type INestApplication,
  Injectable,
  type MiddlewareConsumer,
  Module,
  type NestInterceptor,
  type NestModule,
  UseGuards,
} from '@nestjs/common';
import { OnVoxEvent, SmsMo, VoxRefusalError } from 'nestjs-vox-webhooks';
import { Latch } from '../../http/delivery/latch.js';
import type { PlatformName } from '../../support/platforms.js';

/** Rows of the table in docs/architecture.md, by what begins them. */
export type Place =
  | 'Middleware of `main.ts`'
  | 'Fastify: `onRequest` and `preParsing` hooks'
  | 'Module middleware on Express'
  | 'Module middleware on Fastify'
  | 'Fastify: `preValidation` and `preHandler` hooks'
  | 'Global guards'
  | 'Global interceptors'
  | 'Exception filters'
  | 'Fastify: `onSend` and `onResponse` hooks'
  | 'Guards, pipes, interceptors and filters on a handler itself'
  | 'Log and diagnostics channels';

/** What was seen where. */
export const seen = new Set<Place>();

interface Hooked {
  addHook(name: string, hook: (...args: unknown[]) => void): void;
}

const note = (place: Place) => (_request: IncomingMessage, _response: ServerResponse, next: () => void) => {
  seen.add(place);
  next();
};

class SeeingGuard implements CanActivate {
  canActivate(): boolean {
    seen.add('Global guards');
    return true;
  }
}

class SeeingInterceptor implements NestInterceptor {
  intercept(_context: ExecutionContext, next: CallHandler) {
    seen.add('Global interceptors');
    return next.handle();
  }
}

@Catch(VoxRefusalError)
class SeeingFilter implements ExceptionFilter<VoxRefusalError> {
  constructor(private readonly app: INestApplication) {}

  catch(error: VoxRefusalError, host: ArgumentsHost): void {
    seen.add('Exception filters');
    this.app.getHttpAdapter().reply(host.switchToHttp().getResponse(), error.getResponse(), error.getStatus());
  }
}

class OwnGuard implements CanActivate {
  canActivate(): boolean {
    seen.add('Guards, pipes, interceptors and filters on a handler itself');
    return true;
  }
}

/** A handler that carries a guard, and waits if told to. */
@Injectable()
export class Desk {
  static latch: Latch | undefined;

  @OnVoxEvent('sms.mo')
  @UseGuards(OwnGuard)
  async take(_message: SmsMo): Promise<void> {
    await Desk.latch?.wait();
  }
}

/** Middleware of a module, for every path. */
export function middlewareOn(platform: PlatformName) {
  @Module({})
  class MiddlewareModule implements NestModule {
    configure(consumer: MiddlewareConsumer): void {
      const place = platform === 'fastify' ? 'Module middleware on Fastify' : 'Module middleware on Express';
      consumer.apply(note(place)).forRoutes('{*path}');
    }
  }
  return MiddlewareModule;
}

/** Everything else that an application may have around a webhook. */
export function surround(app: INestApplication, platform: PlatformName): void {
  app.use(note('Middleware of `main.ts`'));
  app.useGlobalGuards(new SeeingGuard());
  app.useGlobalInterceptors(new SeeingInterceptor());
  app.useGlobalFilters(new SeeingFilter(app));
  if (platform !== 'fastify') return;
  const fastify = app.getHttpAdapter().getInstance() as Hooked;
  const add = (place: Place, ...names: readonly string[]): void => {
    let count = 0;
    for (const name of names) {
      fastify.addHook(name, (...args) => {
        // The place is seen when each of its hooks has run.
        if (++count % names.length === 0) seen.add(place);
        const done = args.at(-1) as (error?: unknown, payload?: unknown) => void;
        if (name === 'preParsing' || name === 'onSend') done(null, args.at(-2));
        else done();
      });
    }
  };
  add('Fastify: `onRequest` and `preParsing` hooks', 'onRequest', 'preParsing');
  add('Fastify: `preValidation` and `preHandler` hooks', 'preValidation', 'preHandler');
  add('Fastify: `onSend` and `onResponse` hooks', 'onSend', 'onResponse');
}
