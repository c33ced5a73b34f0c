import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { bearer, VoxWebhooksModule } from 'nestjs-vox-webhooks';
import { CapturedLogger } from '../../../support/captured-logger.js';
import { Desk } from '../parts/desk.js';
import { Ledger, LedgerModule } from '../parts/ledger.js';
import { OwnController } from '../parts/own.controller.js';
import { PATH, TOKEN } from '../../../support/receiver.js';
import { CALM } from './calm.js';
import { ADAPTERS, type Column } from './columns.js';
import { senderTo } from './sender-to.js';
import type { LocalCell, LocalRow, Setup } from './surrounding.interface.js';

/** Starts the application of a row on an adapter. */
export async function startCell(
  { setup = {}, ...row }: Omit<LocalRow, 'name' | 'threads'>,
  column: Column,
): Promise<LocalCell> {
  const { create = (...made) => NestFactory.create(...made) } = setup;
  const { listen = (made) => made.listen(0, '127.0.0.1') } = setup;
  const module = moduleOf(setup);
  const logger = new CapturedLogger();
  const app = await create(module, ADAPTERS[column](setup.fastify), { logger, abortOnError: false, ...setup.app });
  await setup.configure?.(app, column);
  await listen(app);
  const { port } = (app.getHttpServer() as Server).address() as AddressInfo;
  await setup.started?.(app);
  const { base = PATH, own = '/own', headers = [] } = row;
  const { notes } = app.get(Ledger);
  return {
    column,
    port,
    app,
    module,
    base,
    own,
    send: senderTo(port, base, headers),
    runs: () => Promise.resolve(notes.length),
    log: () => Promise.resolve(logger.text),
    close: () => app.close(),
  };
}

function moduleOf(setup: Setup) {
  const { handlers = [Desk], providers = [], controllers = [], imports = [] } = setup;
  const usual = (): readonly [ReturnType<typeof VoxWebhooksModule.forRoot>] => [
    VoxWebhooksModule.forRoot({ auth: [bearer(TOKEN)], ...CALM, ...setup.options, ...setup.structure }),
  ];

  @Module({
    imports: [LedgerModule, ...(setup.registrations ?? usual()), ...imports],
    providers: [...handlers, ...providers],
    controllers: [OwnController, ...controllers],
  })
  class App {}
  return App;
}
