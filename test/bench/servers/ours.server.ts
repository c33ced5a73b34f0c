import 'reflect-metadata';
import { Injectable, Module } from '@nestjs/common';
import {
  bearer,
  OnVoxEvent,
  SmsDlr,
  VoiceInbound,
  Voxml,
  voxml,
  VoxWebhooksModule,
  type VoxWebhooksOptions,
} from 'nestjs-vox-webhooks';
import type { BenchPlatform } from './bench-platform.type.js';
import { TOKEN } from './credential.js';
import { MUSIC, words } from './hand-written/greeting.js';
import { Ledger } from './ledger.js';
import { listenNest } from './listen-nest.js';
import { otherHandlers } from './other-handlers.js';
import type { StartServer } from './start-server.type.js';

@Injectable()
class Hooks {
  constructor(private readonly ledger: Ledger) {}

  @OnVoxEvent('sms.dlr')
  async receipt({ messageId, status }: SmsDlr): Promise<void> {
    await this.ledger.book(messageId, status);
  }

  @OnVoxEvent('voice.inbound')
  async inbound({ callSid, callStatus = '', from }: VoiceInbound): Promise<Voxml> {
    await this.ledger.book(callSid, callStatus);
    return voxml().say(words(from)).play(MUSIC).hangup();
  }
}

/**
 * The module with default options: only the credential is set, and the store if a test of growth fills one. `routed` is the
 * same without the shortcut, as beside middleware or global enhancers of an application.
 */
export function startOurs(platform: BenchPlatform, more: Pick<VoxWebhooksOptions, 'shortcut'> = {}): StartServer {
  return ({ ledger, handlers, dedupe }) => {
    const others = otherHandlers(handlers - 1);

    @Module({
      imports: [VoxWebhooksModule.forRoot({ auth: [bearer(TOKEN)], ...more, ...(dedupe && { dedupe }) })],
      providers: [Hooks, ...others, { provide: Ledger, useValue: ledger }],
    })
    class OurApp {}

    return listenNest(platform, OurApp);
  };
}
