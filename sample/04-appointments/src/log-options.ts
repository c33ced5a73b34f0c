import type { Params } from 'nestjs-pino';

/** Not one line holds a credential or a signed link: the header is redacted, and the query of a URL left out. */
export const LOG_OPTIONS: Params = {
  pinoHttp: {
    redact: ['req.headers.authorization'],
    serializers: {
      req: ({ method, url, headers }: { method: string; url: string; headers: object }) => ({
        method,
        url: url.split(/[?#]/, 1)[0],
        headers,
      }),
    },
  },
  forRoutes: ['*'],
};
