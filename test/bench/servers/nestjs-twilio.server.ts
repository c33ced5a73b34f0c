import 'reflect-metadata';
import { Module, ValidationPipe } from '@nestjs/common';
import { TwilioModule } from 'nestjs-twilio';
import { TOKEN } from './credential.js';
import { Ledger } from './ledger.js';
import { listenNest } from './listen-nest.js';
import type { StartServer } from './start-server.type.js';
import { TwilioHooksController } from './twilio-hooks.controller.js';

/** The closest peer, on Express. Calls only: it has nothing for receipts. */
export const startTwilio: StartServer = ({ ledger }) => {
  @Module({
    imports: [TwilioModule.forRoot({ accountSid: 'AC00000000000000000000000000000000', authToken: TOKEN })],
    controllers: [TwilioHooksController],
    providers: [{ provide: Ledger, useValue: ledger }],
  })
  class TwilioApp {}

  return listenNest('express', TwilioApp, (app) => app.useGlobalPipes(new ValidationPipe({ transform: true })));
};
