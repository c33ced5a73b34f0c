import { Injectable } from '@nestjs/common';
import { Redis } from 'ioredis';
import { OnVoxEvent, SmsDlr, VoxContext } from 'nestjs-vox-webhooks';

const WEEK = 7 * 86_400;

/** Redis runs a script in one piece: either the key is new and the effect happens, or neither. */
const COUNT_ONCE = `
  if not redis.call('SET', KEYS[1], '', 'NX', 'EX', ARGV[1]) then return 0 end
  redis.call('HINCRBY', KEYS[2], ARGV[2], 1)
  return 1`;

@Injectable()
export class Receipts {
  constructor(private readonly redis: Redis) {}

  @OnVoxEvent('sms.dlr')
  async count({ status }: SmsDlr, { key }: VoxContext): Promise<void> {
    // An event has one key, and a handler one effect: the name of the handler keeps them apart.
    await this.redis.eval(COUNT_ONCE, 2, `inbox:Receipts.count:${key}`, 'receipts', WEEK, status);
  }
}
