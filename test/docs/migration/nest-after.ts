import { Inject, Injectable } from '@nestjs/common';
import { OnVoxEvent, SmsDlr, step, VoiceGather, VoiceInbound, VoiceRedirect, Voxml, voxml } from 'nestjs-vox-webhooks';

@Injectable()
export class Hooks {
  constructor(@Inject('LEDGER') private readonly ledger: Map<string, string>) {}

  @OnVoxEvent('sms.dlr')
  receipt({ messageId, status }: SmsDlr) {
    this.ledger.set(messageId, status);
  }

  @OnVoxEvent(['voice.inbound', 'voice.redirect'])
  greet({ from }: VoiceInbound | VoiceRedirect): Voxml {
    this.ledger.set(from, 'called');
    return voxml().gather({ numDigits: 1, action: step(Hooks, 'menu') }, (gather) => gather.say(`Hello ${from}.`));
  }

  @OnVoxEvent('voice.gather')
  menu({ digits }: VoiceGather): Voxml {
    if (digits === '1') return voxml().dial('+12025550100');
    return voxml().say('Sorry?').redirect(step(Hooks, 'greet'));
  }
}
