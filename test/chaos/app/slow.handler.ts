import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { OnVoxEvent, type SmsDlr, type VoxContext } from 'nestjs-vox-webhooks';
import type { History } from '../history/history.js';
import { HISTORY } from './tokens.js';

const WORK = 400;

/** Takes long enough to be caught at work. */
@Injectable()
export class SlowHandler {
  constructor(@Inject(HISTORY) private readonly history: History) {}

  @OnVoxEvent('sms.dlr')
  async receipt({ messageId: id }: SmsDlr, { key, attempt }: VoxContext): Promise<void> {
    const which = { id, handler: 'slow', key, attempt };
    this.history.note({ kind: 'start', ...which });
    await sleep(WORK);
    this.history.note({ kind: 'effect', ...which });
    this.history.note({ kind: 'end', ...which });
  }
}
