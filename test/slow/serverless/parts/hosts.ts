import type { RequestListener } from 'node:http';
import { Readable } from 'node:stream';
import { awsLambdaFastify } from '@fastify/aws-lambda';
import { configure } from '@codegenie/serverless-express';
import type { INestApplication } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import serverlessHttp from 'serverless-http';
import type { PlatformName } from '../../../support/platforms.js';
import type { Asked, Told } from './asked.js';
import { type Form, FORMS, gatewayEvent, type GatewayAnswer, toldBy } from './gateway-events.js';
import { startFunctionServer } from './function-server.js';

/** A host with an application in it. */
export interface OpenHost {
  ask(asked: Asked, form: Form): Promise<Told>;
  close?(): Promise<void>;
}

/** A host of functions. */
export interface Host {
  readonly platform: PlatformName;
  /** The forms in which it gets requests. */
  readonly forms: readonly Form[];
  /** Asks by `inject()` of Fastify, part of which is CommonJS that Jest cannot load. */
  readonly isApart?: true;
  /** Reads bodies and gives none back: Fastify waits for them on every route but those of the module. */
  readonly takesStream?: true;
  /** @param app not yet initialized */
  prepare?(app: INestApplication): void;
  /** @param app initialized, and not listening */
  open(app: INestApplication): OpenHost | Promise<OpenHost>;
}

type FastifyInstance = ReturnType<ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance']>;
type Lambda = (event: object, context: object) => unknown;

const fastifyOf = (app: INestApplication): FastifyInstance =>
  (app as NestFastifyApplication).getHttpAdapter().getInstance();

const lambda = (platform: PlatformName, handlerOf: (app: INestApplication) => Lambda): Host => ({
  platform,
  forms: FORMS,
  open(app) {
    const handler = handlerOf(app);
    return { ask: async (asked, form) => toldBy((await handler(gatewayEvent(asked, form), {})) as GatewayAnswer) };
  },
});

const server = (
  platform: PlatformName,
  listenerOf: (app: INestApplication) => RequestListener,
  keepsBytes = true,
): Host => ({ platform, forms: ['http'], open: (app) => startFunctionServer(listenerOf(app), keepsBytes) });

const express = (app: INestApplication): RequestListener => app.getHttpAdapter().getInstance();
const routing =
  (app: INestApplication): RequestListener =>
  (request, response) =>
    fastifyOf(app).routing(request, response);
const emitted =
  (app: INestApplication): RequestListener =>
  (request, response) =>
    void fastifyOf(app).server.emit('request', request, response);

const waiting = (host: Host): Host => ({ ...host, takesStream: true });

/** As docs/deployment.md has it. */
function putBodiesBack(app: INestApplication): void {
  fastifyOf(app).addHook('preParsing', (request, _reply, payload, done) => {
    const { rawBody } = request.raw as { rawBody?: Buffer };
    done(null, rawBody ? Readable.from([rawBody]) : payload);
  });
}

export const HOSTS = {
  'serverless-http with an Express instance': lambda('express', (app) => serverlessHttp(express(app))),
  'serverless-http with the server of Express': lambda('express', (app) => serverlessHttp(app.getHttpServer())),
  'serverless-http with a Fastify instance': {
    ...lambda('fastify', (app) => serverlessHttp(fastifyOf(app) as object)),
    isApart: true,
  },
  'serverless-http with routing of Fastify': lambda('fastify', (app) => serverlessHttp(routing(app))),
  'serverless-http with the server of Fastify': lambda('fastify', (app) => serverlessHttp(app.getHttpServer())),
  'serverless-express with an Express instance': lambda('express', (app) => configure({ app: express(app) }) as Lambda),
  'serverless-express with routing of Fastify': lambda('fastify', (app) => configure({ app: routing(app) }) as Lambda),
  'aws-lambda of Fastify': { ...lambda('fastify', (app) => awsLambdaFastify(fastifyOf(app)) as Lambda), isApart: true },
  'a server of functions with an Express instance': server('express', express),
  'a server of functions with routing of Fastify': waiting(server('fastify', routing)),
  'a server of functions with the server of Fastify': waiting(server('fastify', emitted)),
  'a server of functions with a Fastify that gets bodies back': {
    ...server('fastify', routing),
    prepare: putBodiesBack,
  },
  'a server of functions that keeps no bytes, Express': server('express', express, false),
  'a server of functions that keeps no bytes, Fastify': waiting(server('fastify', routing, false)),
} satisfies Record<string, Host>;
export type HostName = keyof typeof HOSTS;
