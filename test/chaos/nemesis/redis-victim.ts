import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../../score/random.js';
import type { RedisServer } from '../../support/redis-server.js';
import type { Victim } from './victim.interface.js';

const SHORTEST_ABSENCE = 100;
const LONGEST_ABSENCE = 1_500;

/** A Redis that stays away for a while when it is killed. */
export class RedisVictim implements Victim {
  readonly role = 'redis';
  readonly name = 'redis';
  isUp = true;

  constructor(
    private readonly redis: RedisServer,
    private readonly random: Random,
  ) {}

  async kill(): Promise<void> {
    this.isUp = false;
    await this.redis.kill();
    void this.comeBack();
  }

  async freeze(ms: number): Promise<void> {
    this.isUp = false;
    this.redis.freeze();
    await sleep(ms);
    this.redis.thaw();
    this.isUp = true;
  }

  private async comeBack(): Promise<void> {
    await sleep(SHORTEST_ABSENCE + this.random.int(LONGEST_ABSENCE - SHORTEST_ABSENCE));
    await this.redis.restart();
    this.isUp = true;
  }
}
