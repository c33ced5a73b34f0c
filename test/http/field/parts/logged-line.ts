import { Injectable, Logger } from '@nestjs/common';
import {
  OnVoxEvent,
  step,
  type VoiceGather,
  type VoiceInbound,
  type VoxContext,
  voxml,
  type Voxml,
} from 'nestjs-vox-webhooks';

export const LINK_SECRET = 'canary-link-secret-0123456789-0123456789';

/** A line that asks for digits by a link, writes to the log while it answers, and fails on the digits 666. */
@Injectable()
export class LoggedLine {
  private readonly logger = new Logger(LoggedLine.name);

  @OnVoxEvent('voice.inbound')
  greet(_call: VoiceInbound): Voxml {
    this.logger.log('greets');
    return voxml().gather({ action: step(LoggedLine, 'menu'), method: 'GET' });
  }

  @OnVoxEvent('voice.gather')
  menu({ digits }: VoiceGather, _context: VoxContext): Voxml {
    this.logger.error(new Error('an error of the handler, logged'));
    if (digits === '666') throw new Error('an error of the handler, thrown');
    return voxml().hangup();
  }
}
