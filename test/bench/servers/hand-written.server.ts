import 'reflect-metadata';
import { Module, ValidationPipe } from '@nestjs/common';
import type { PlatformName } from '../../support/platforms.js';
import { HooksController } from './hand-written/hooks.controller.js';
import { Ledger } from './ledger.js';
import { listenNest } from './listen-nest.js';
import type { StartServer } from './start-server.type.js';

/** Controller, guard and global `ValidationPipe`, with the options that cost least. */
export function startHandWritten(platform: PlatformName): StartServer {
  return ({ ledger }) => {
    @Module({ controllers: [HooksController], providers: [{ provide: Ledger, useValue: ledger }] })
    class HandWrittenApp {}

    return listenNest(platform, HandWrittenApp, (app) => app.useGlobalPipes(new ValidationPipe({ transform: true })));
  };
}
