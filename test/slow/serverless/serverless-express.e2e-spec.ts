import { configure } from '@codegenie/serverless-express';
import { expect, it } from '@jest/globals';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { tryHost } from './parts/try-host.js';

tryHost('serverless-express with an Express instance');
tryHost('serverless-express with routing of Fastify');

it('knows no Fastify instance: that is why it gets the routing', () => {
  const instance = new FastifyAdapter().getInstance() as unknown as Parameters<typeof configure>[0]['app'];
  expect(() => configure({ app: instance })).toThrow('Invalid app supplied');
});
