import { Injectable } from '@nestjs/common';
import { OnVoxEvent, VoiceInbound, voxml } from 'nestjs-vox-webhooks';

/** Calls cannot wait in a queue: the receiver answers them itself, even while Redis is down. */
@Injectable()
export class FrontDesk {
  @OnVoxEvent('voice.inbound')
  greet(_call: VoiceInbound) {
    return voxml().say('Hello. Please send us a text message.').hangup();
  }
}
