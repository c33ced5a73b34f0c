import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { OnVoxEvent, type SmsDlr, type VoxContext } from 'nestjs-vox-webhooks';
import type { History } from '../history/history.js';
import { HISTORY, WORK } from './tokens.js';

/** Waits for as long as it is told, and notes its effect. */
@Injectable()
export class TimedHandler {
  constructor(
    @Inject(HISTORY) private readonly history: History,
    @Inject(WORK) private readonly work: number,
  ) {}

  @OnVoxEvent('sms.dlr')
  async receipt({ messageId: id }: SmsDlr, { key, attempt }: VoxContext): Promise<void> {
    const began = performance.now();
    if (this.work > 0) await sleep(this.work);
    const ms = performance.now() - began;
    this.history.note({ kind: 'effect', id, handler: 'timed', key, attempt, ms });
  }
}
