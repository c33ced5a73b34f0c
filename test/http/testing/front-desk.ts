import { Injectable, Module } from '@nestjs/common';
import {
  basic,
  bearer,
  DropDelivery,
  OnVoxEvent,
  SmsDlr,
  SmsMo,
  MmsMo,
  step,
  VoiceAnswered,
  VoiceDial,
  VoiceGather,
  VoiceInbound,
  VoiceRedirect,
  Voxml,
  voxml,
  VoxWebhooksModule,
} from 'nestjs-vox-webhooks';

export const TOKEN = 'a-token-of-the-portal';

/** Where receipts are kept; a test may put another in its place. */
@Injectable()
export class Messages {
  readonly statuses: string[] = [];
  mark(id: string, status: string): Promise<boolean> {
    this.statuses.push(status);
    return Promise.resolve(id !== '');
  }
}

@Injectable()
export class Receipts {
  readonly inbox: string[] = [];
  constructor(private readonly messages: Messages) {}

  @OnVoxEvent('sms.dlr')
  async receipt(dlr: SmsDlr) {
    if (!(await this.messages.mark(dlr.messageId, dlr.status))) throw new DropDelivery('not one of ours');
  }

  @OnVoxEvent(['sms.mo', 'mms.mo'])
  inbound(message: SmsMo | MmsMo) {
    if (message.body === 'boom') throw new Error('the handler fails');
    this.inbox.push(message.body);
  }
}

@Injectable()
export class FrontDesk {
  @OnVoxEvent(['voice.inbound', 'voice.redirect'])
  greet(_call: VoiceInbound | VoiceRedirect): Voxml {
    return voxml()
      .gather({ numDigits: 1, action: step(FrontDesk, 'menu') }, (g) => g.say('Press one for sales.'))
      .redirect(step(FrontDesk, 'greet'));
  }

  @OnVoxEvent('voice.gather')
  menu({ digits }: VoiceGather): Voxml {
    return digits === '1'
      ? voxml().dial('+12025550100', { action: step(FrontDesk, 'afterwards') })
      : voxml().say('Sorry?').redirect(step(FrontDesk, 'greet'));
  }

  @OnVoxEvent('voice.dial')
  afterwards({ dialStatus }: VoiceDial): Voxml {
    return voxml().say(`It was ${dialStatus}.`).hangup();
  }

  @OnVoxEvent('voice.answered')
  answered({ answeredBy, from }: VoiceAnswered): Voxml {
    return voxml()
      .say(`${answeredBy ?? 'somebody'}, ${from}`)
      .hangup();
  }
}

/** The application of design section 2. */
@Module({
  imports: [VoxWebhooksModule.forRoot({ auth: [bearer(TOKEN), basic('vox', 'a-password')] })],
  providers: [Messages, Receipts, FrontDesk],
})
export class AppModule {}
