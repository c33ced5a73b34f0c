import { once } from 'node:events';
import type { Server } from 'node:http';
import { NestFactory } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { expect } from '@jest/globals';
import { receiptBody } from '../cell/requests.js';
import type { Surrounding } from '../cell/surrounding.interface.js';
import { SlowStart } from '../parts/beside.js';
import { OUTSIDE_JEST } from '../remote/outside-jest.js';

export const LIFECYCLE_ROWS: readonly Surrounding[] = [
  {
    name: 'init without listen, as supertest has it',
    threads: 'nestjs/nest#1282',
    setup: {
      listen: async (app) => {
        await app.init();
        // Of Fastify alone.
        await (app.getHttpAdapter().getInstance() as { ready?(): Promise<unknown> }).ready?.();
        const server = app.getHttpServer() as Server;
        await once(server.listen(0, '127.0.0.1'), 'listening');
      },
    },
  },
  {
    name: 'requests injected without a socket, where the adapter can',
    threads: 'nestjs/nest#1282',
    program: OUTSIDE_JEST,
    starts: 'injected',
  },
  {
    name: 'a testing module',
    threads: 'nestjs/nest#8076, nestjs/nest#12217',
    setup: {
      create: async (module, adapter, options) => {
        const compiled = await Test.createTestingModule({ imports: [module] }).compile();
        return compiled.createNestApplication(adapter, options);
      },
    },
  },
  {
    name: 'a standalone context of the same module beside',
    threads: 'nestjs/terminus#461, nestjs/nest#3910',
    also: async ({ module, send }) => {
      const context = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
      expect((await send({ body: receiptBody() })).status).toBe(200);
      await context.close();
      expect((await send({ body: receiptBody() })).status).toBe(200);
    },
  },
  {
    name: 'a provider that is slow to start: nobody is served before',
    threads: 'nestjs/nest#2795, nestjs/bull#1664',
    setup: {
      providers: [SlowStart],
      started: (app) => Promise.resolve(expect(app.get(SlowStart).isReady).toBe(true)),
    },
  },
  {
    name: 'shutdown hooks',
    threads: 'nestjs/nest#17623',
    rounds: 2,
    setup: { configure: (app) => app.enableShutdownHooks().enableShutdownHooks() },
  },
  {
    name: 'forceCloseConnections and buffered logs',
    threads: 'nestjs/nest#4401',
    setup: { app: { forceCloseConnections: true, bufferLogs: true }, configure: (app) => app.flushLogs() },
  },
  {
    name: 'module ids that are computed deeply',
    threads: 'nestjs/nest#12326',
    setup: { app: { moduleIdGeneratorAlgorithm: 'deep-hash' } },
  },
];
