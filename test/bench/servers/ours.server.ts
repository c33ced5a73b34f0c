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
import type { PlatformName } from '../../support/platforms.js';
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
 * The module with default options: only the credential is set, and the store if a test of growth fills one. `fast` is the
 * same with `fastPath`.
 */
export function startOurs(
  platform: PlatformName,
  more: Pick<VoxWebhooksOptions, 'fastPath' | 'delivery'> = {},
): StartServer {
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
