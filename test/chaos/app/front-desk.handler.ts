import { Injectable } from '@nestjs/common';
import { OnVoxEvent, type Voxml, voxml } from 'nestjs-vox-webhooks';

/** Answers calls, whatever else is down. */
@Injectable()
export class FrontDesk {
  @OnVoxEvent('voice.inbound')
  greet(): Voxml {
    return voxml().say('Welcome');
  }
}
