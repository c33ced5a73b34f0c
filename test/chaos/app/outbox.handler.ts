import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Redis } from 'ioredis';
import { OnVoxEvent, type SmsDlr, type VoxContext } from 'nestjs-vox-webhooks';
import type { History } from '../history/history.js';
import { DATABASE, HISTORY } from './tokens.js';

/** Key and effect in one transaction: done twice it leaves the same as done once, wherever a crash falls. */
const EFFECT = `
if redis.call('SET', KEYS[1], '1', 'NX') then redis.call('RPUSH', KEYS[2], ARGV[1]) end
`;

/** The handler that the documentation tells to write: an inbox row beside the effect. */
@Injectable()
export class OutboxHandler {
  constructor(
    @Inject(HISTORY) private readonly history: History,
    @Inject(DATABASE) private readonly database: Redis,
  ) {}

  @OnVoxEvent('sms.dlr')
  async receipt({ messageId: id }: SmsDlr, { key, attempt }: VoxContext): Promise<void> {
    const which = { id, handler: 'outbox', key, attempt };
    this.history.note({ kind: 'start', ...which });
    await sleep(randomInt(5, 60));
    await this.database.eval(EFFECT, 2, `inbox:${key}`, 'effects', id);
    this.history.note({ kind: 'effect', ...which });
    await sleep(randomInt(1, 20));
    this.history.note({ kind: 'end', ...which });
  }
}
