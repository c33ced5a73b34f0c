import { Injectable } from '@nestjs/common';
import { OnVoxEvent, VoiceInbound, voxml } from 'nestjs-vox-webhooks';

/** Actionable events: what is returned steers the call. */
@Injectable()
export class FrontDesk {
  @OnVoxEvent('voice.inbound')
  greet({ from }: VoiceInbound) {
    const digits = from.replace(/\D/g, '').split('').join(' ');
    return voxml()
      .say(`Hello. You are calling from ${digits || 'a hidden number'}.`)
      .hangup();
  }
}
