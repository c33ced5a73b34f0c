import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { OnVoxEvent, type SmsDlr, type VoxContext } from 'nestjs-vox-webhooks';
import type { History } from '../history/history.js';
import { HISTORY } from './tokens.js';

/**
 * Wrong on purpose: says that it is done before it is, and at times lets an error fall. The scores must notice.
 */
@Injectable()
export class HastyHandler {
  private count = 0;

  constructor(@Inject(HISTORY) private readonly history: History) {}

  @OnVoxEvent('sms.dlr')
  receipt({ messageId: id }: SmsDlr, { key, attempt }: VoxContext): void {
    const which = { id, handler: 'hasty', key, attempt };
    this.history.note({ kind: 'start', ...which });
    void this.workLater(() => this.history.note({ kind: 'effect', ...which }));
  }

  private async workLater(work: () => void): Promise<void> {
    await sleep(randomInt(100, 300));
    work();
    if (++this.count % 60 === 0) throw new Error('nobody catches this');
  }
}
