import { Injectable } from '@nestjs/common';
import { OnVoxEvent, VoiceInbound } from 'nestjs-vox-webhooks';

/** Actionable events: what is returned steers the call. */
@Injectable()
export class FrontDesk {
  @OnVoxEvent('voice.inbound')
  greet({ from }: VoiceInbound): string {
    const digits = from.replace(/\D/g, '').split('').join(' ');
    return `<Response><Say>Hello. You are calling from ${digits || 'a hidden number'}.</Say><Hangup/></Response>`;
  }
}
