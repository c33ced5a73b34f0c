import { Injectable } from '@nestjs/common';
import { OnVoxEvent, VoiceInbound } from 'nestjs-vox-webhooks';
import twilio from 'twilio';

@Injectable()
export class Hooks {
  @OnVoxEvent('voice.inbound')
  greet({ from }: VoiceInbound) {
    const response = new twilio.twiml.VoiceResponse(); // the builder that you have
    response.say(`Hello ${from}.`);
    response.hangup();
    return response; // checked, and sent as it is
  }
}
