import type { IncomingMessage } from 'node:http';
import {
  type CallHandler,
  type ExecutionContext,
  type INestApplication,
  Injectable,
  type MiddlewareConsumer,
  Module,
  type NestInterceptor,
  type NestModule,
} from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** What a piece of the application has seen of a request: its own name, and the headers that tell of the body. */
export type Sight = readonly [where: string, type: string | undefined, length: string | undefined];

/** Where the pieces of one application write what they see. */
export class Sightings {
  private list: Sight[] = [];

  readonly note = (where: string, { headers }: Pick<IncomingMessage, 'headers'>): void =>
    void this.list.push([where, headers['content-type'], headers['content-length']]);

  /** Gives what was seen since the last time. */
  take(): readonly Sight[] {
    const { list } = this;
    this.list = [];
    return list;
  }
}

/** Middleware as an application writes it. */
export const middleware =
  (sightings: Sightings, where: string) =>
  (request: IncomingMessage, _response: unknown, next: () => void): void => {
    sightings.note(where, request);
    next();
  };

/** A module with middleware for every path. */
export function withMiddleware(sightings: Sightings) {
  @Module({})
  class MiddlewareModule implements NestModule {
    configure(consumer: MiddlewareConsumer): void {
      consumer.apply(middleware(sightings, 'module middleware')).forRoutes('*');
    }
  }
  return MiddlewareModule;
}

@Injectable()
export class WitnessInterceptor implements NestInterceptor {
  constructor(private readonly sightings: Sightings) {}

  intercept(context: ExecutionContext, next: CallHandler) {
    this.sightings.note('interceptor', context.switchToHttp().getRequest<IncomingMessage>());
    return next.handle();
  }
}

/** Every kind of hook of Fastify that is there for every request. */
export const HOOKS = ['onRequest', 'preParsing', 'preValidation', 'preHandler', 'onSend', 'onResponse'] as const;

export function addHooks(app: INestApplication, sightings: Sightings): void {
  const fastify = (app as NestFastifyApplication).getHttpAdapter().getInstance();
  for (const name of ['onRequest', 'preValidation', 'preHandler', 'onResponse'] as const) {
    fastify.addHook(name as 'onRequest', (request, _reply, done) => (sightings.note(name, request), done()));
  }
  for (const name of ['preParsing', 'onSend'] as const) {
    fastify.addHook(name as 'onSend', (request, _reply, payload, done) => {
      sightings.note(name, request);
      done(null, payload);
    });
  }
}
