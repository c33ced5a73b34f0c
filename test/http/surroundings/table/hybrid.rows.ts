import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ClientProxyFactory, type MicroserviceOptions, Transport } from '@nestjs/microservices';
import { WsAdapter } from '@nestjs/platform-ws';
import { expect } from '@jest/globals';
import { firstValueFrom } from 'rxjs';
import { freePort } from '../../../support/free-port.js';
import { receiptBody } from '../cell/requests.js';
import type { LocalCell, RemoteRow, LocalRow } from '../cell/surrounding.interface.js';
import { upgrade } from '../cell/upgrade.js';
import { Chat, Sums } from '../parts/beside.js';
import { ClosedGuard } from '../parts/globals.js';
import { Public } from '../parts/own.controller.js';

const tcp = (port: number): MicroserviceOptions => ({ transport: Transport.TCP, options: { host: '127.0.0.1', port } });
const ports = new WeakMap<INestApplication, number>();

const hybrid = (inheritAppConfig: boolean) => async (app: INestApplication) => {
  const port = await freePort();
  ports.set(app, port);
  app.useGlobalGuards(new ClosedGuard());
  app.connectMicroservice(tcp(port), { inheritAppConfig });
  await app.startAllMicroservices();
};

async function sums(port: number): Promise<void> {
  const client = ClientProxyFactory.create(tcp(port) as never);
  try {
    expect(await firstValueFrom(client.send<number>('sum', [1, 2, 3]))).toBe(6);
  } finally {
    client.close();
  }
}

const structure = { controllerDecorators: [Public()] };

export const HYBRID_ROWS: readonly (LocalRow | RemoteRow)[] = [
  ...[false, true].map((inherits): LocalRow => ({
    name: `a microservice beside, ${inherits ? 'with' : 'without'} the global guard of the application`,
    threads: inherits ? 'nestjs/nest#4112, nestjs/nest#4261' : 'golevelup/nestjs#454, nestjs/nest#353',
    setup: { controllers: [Sums], structure, configure: hybrid(inherits) },
    also: ({ app }: LocalCell) => sums(ports.get(app) ?? 0),
  })),
  {
    name: 'the same module as a microservice alone',
    threads: 'nestjs/terminus#461',
    setup: { controllers: [Sums] },
    also: async ({ module, send }) => {
      const port = await freePort();
      const options = { ...tcp(port), logger: false, abortOnError: false } as const;
      const service = await NestFactory.createMicroservice<MicroserviceOptions>(module, options as MicroserviceOptions);
      await service.listen();
      await sums(port);
      await service.close();
      expect((await send({ body: receiptBody() })).status).toBe(200);
    },
  },
  {
    name: 'a WebSocket gateway on the same port',
    threads: 'nestjs/nest#8060, nestjs/nest#1598',
    setup: { providers: [Chat], configure: (app) => app.useWebSocketAdapter(new WsAdapter(app)) },
    also: async ({ port, base }) => {
      expect(await upgrade(port, '/chat')).toBe(101);
      // Nobody speaks anything but HTTP where the webhooks are.
      expect(await upgrade(port, base)).not.toBe(101);
    },
  },
  {
    name: 'two processes on one port: each remembers what it has seen, so that they take a shared store',
    threads: 'nestjs/nest#14684',
    program: new URL('../remote/cluster.process.ts', import.meta.url),
    starts: 'usual',
    differs: { runs: 2 },
  },
];
