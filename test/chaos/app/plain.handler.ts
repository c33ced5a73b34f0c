import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { OnVoxEvent, type SmsDlr, type VoxContext } from 'nestjs-vox-webhooks';
import type { History } from '../history/history.js';
import { HISTORY } from './tokens.js';

/** An effect that knows nothing of keys: whoever runs it twice has it twice. */
@Injectable()
export class PlainHandler {
  constructor(@Inject(HISTORY) private readonly history: History) {}

  @OnVoxEvent('sms.dlr')
  async receipt({ messageId: id }: SmsDlr, { key, attempt }: VoxContext): Promise<void> {
    const which = { id, handler: 'plain', key, attempt };
    this.history.note({ kind: 'start', ...which });
    await sleep(randomInt(5, 60));
    this.history.note({ kind: 'effect', ...which });
    await sleep(randomInt(1, 20));
    this.history.note({ kind: 'end', ...which });
  }
}
