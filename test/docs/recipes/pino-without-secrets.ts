import { LoggerModule } from 'nestjs-pino';
import type { SerializedRequest } from 'pino';
import type { Options } from 'pino-http';

export const pathOf = (url: string): string => url.split(/[?#]/, 1)[0] ?? '';

/** For `pinoHttp` of nestjs-pino, and for pino-http alone. */
export const withoutSecrets: Options = {
  redact: ['req.headers.authorization'],
  serializers: {
    // Beside `url`, pino-http writes the query once more, decoded.
    req: ({ query: _query, url, ...request }: SerializedRequest) => ({ ...request, url: pathOf(url) }),
  },
};

// `forRoutes` for Fastify under Nest 12: the routes that nestjs-pino 5.2 takes by itself match no request there.
export const pinoModule = LoggerModule.forRoot({ pinoHttp: withoutSecrets, forRoutes: ['*'] });
