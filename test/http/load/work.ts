import { Injectable } from '@nestjs/common';
import { OnVoxEvent } from 'nestjs-vox-webhooks';
import { burn } from '../../unit/load/burn.js';
import { Latch } from '../delivery/latch.js';

export const HELLO = '<Response><Say>Hello</Say></Response>';

/** Handlers that keep the processor to themselves, or hang until the test lets them go. */
@Injectable()
export class Work {
  readonly latch = new Latch();
  /** Milliseconds of processor time per event. */
  effort = 0;
  hangs = false;
  runs = 0;

  @OnVoxEvent('sms.dlr')
  async receipt(): Promise<void> {
    await this.work();
  }

  @OnVoxEvent('voice.inbound')
  async answer(): Promise<string> {
    await this.work();
    return HELLO;
  }

  private async work(): Promise<void> {
    this.runs++;
    burn(this.effort);
    if (this.hangs) await this.latch.wait();
  }
}
