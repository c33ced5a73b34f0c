import { FastifyAdapter } from '@nestjs/platform-fastify';

export const loggerOptions = {
  serializers: {
    req: ({ method, url }: { method: string; url: string }) => ({ method, url: url.split(/[?#]/, 1)[0] ?? '' }),
  },
};

export const adapter = (): FastifyAdapter => new FastifyAdapter({ logger: loggerOptions });
