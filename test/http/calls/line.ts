import { Injectable, Module } from '@nestjs/common';
import { ExpressAdapter } from '@nestjs/platform-express';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import {
  DropDelivery,
  OnVoxEvent,
  step,
  type VoiceCall,
  type VoiceGather,
  VoiceInbound,
  type VoiceNumber,
  Voxml,
  voxml,
  VoxWebhooksModule,
  type VoxWebhooksOptions,
} from 'nestjs-vox-webhooks';
import { PreParserGate } from '../../../src/nest/pre-parser-gate.js';
import { CapturedLogger } from '../../support/captured-logger.js';
import { exchangeRaw } from '../../support/exchange-raw.js';
import { createOn, type PlatformName } from '../../support/platforms.js';
import { GOOD, PATH, type Receiver } from '../../support/receiver.js';
import { requestText } from '../../support/request-text.js';

/** A line that writes links, and notes who came in by them. */
@Injectable()
export class Line {
  readonly calls: VoiceCall[] = [];

  @OnVoxEvent('voice.inbound')
  greet(_call: VoiceInbound): Voxml {
    return voxml()
      .gather({ action: step(Line, 'menu'), method: 'GET' })
      .dial((dial) => dial.number('+12025550100', { url: step(Line, 'whisper') }));
  }
  @OnVoxEvent('voice.gather')
  menu(call: VoiceGather): Voxml {
    return this.note(call);
  }
  @OnVoxEvent('voice.gather')
  other(call: VoiceGather): Voxml {
    return this.note(call);
  }
  @OnVoxEvent(['voice.dial', 'voice.redirect'])
  further(call: VoiceCall): Voxml {
    return this.note(call);
  }
  @OnVoxEvent('voice.number')
  whisper(call: VoiceNumber): Voxml {
    return this.note(call);
  }

  private note(call: VoiceCall): Voxml {
    this.calls.push(call);
    if (call.tag === 'drop') throw new DropDelivery();
    return voxml().say('in').redirect(step(Line, 'further'));
  }
}

export interface LineSetup {
  readonly platform: PlatformName;
  /** `false`: only the guard of the controller stands before the handlers. */
  readonly gate: boolean;
  readonly options: VoxWebhooksOptions;
}

/** An application with one line. Its every request counts: none is a repeat. */
export async function startLine({ platform, gate, options }: LineSetup): Promise<Receiver> {
  @Module({ imports: [VoxWebhooksModule.forRoot({ ...options })], providers: [Line] })
  class LineApp {}

  const logger = new CapturedLogger();
  const app = gate ? await createOn(platform, LineApp, { logger }) : await withoutGate();
  await app.listen(0, '127.0.0.1');
  const port = Number(new URL(await app.getUrl()).port);
  return {
    app,
    port,
    logger,
    send: (parts = {}) => exchangeRaw(port, requestText({ path: PATH, headers: [GOOD], ...parts })),
    close: () => app.close(),
  };

  async function withoutGate() {
    const builder = Test.createTestingModule({ imports: [LineApp] }).setLogger(logger);
    const testing = await builder.overrideProvider(PreParserGate).useValue({}).compile();
    return testing.createNestApplication(platform === 'express' ? new ExpressAdapter() : new FastifyAdapter(), {
      logger,
    });
  }
}
