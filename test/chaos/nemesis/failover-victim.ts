import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../../score/random.js';
import type { RedisServer } from '../../support/redis-server.js';
import type { ReplicatedRedis } from '../../support/replicated-redis.js';
import { until } from '../../support/until.js';
import { withRedis } from '../../support/with-redis.js';
import type { Victim } from './victim.interface.js';

/** Kills in a hundred before which the link to the replica is cut: what is confirmed then, Redis itself gives up. */
const CUTS = 50;
/** How long the link is cut before the primary is killed, in milliseconds. */
const CUT = 250;

/** The primaries of servers of which replicas take their places. */
export class FailoverVictim implements Victim {
  readonly role = 'redis';
  readonly name = 'redis';
  isUp = true;

  constructor(
    private readonly redis: ReplicatedRedis,
    private readonly random: Random,
  ) {}

  async kill(): Promise<void> {
    this.isUp = false;
    const primary = await this.someone();
    const replica = await this.redis.replicaOf(primary);
    if (this.random.chance(CUTS)) {
      replica.freeze();
      await withRedis(primary, (redis) => redis.call('CLIENT', 'KILL', 'TYPE', 'replica'));
      await sleep(CUT);
    }
    await primary.kill();
    replica.thaw();
    void this.comeBack(primary);
  }

  async freeze(ms: number): Promise<void> {
    this.isUp = false;
    const primary = await this.someone();
    primary.freeze();
    await sleep(ms);
    primary.thaw();
    await until('everything is served again', () => this.redis.isWhole());
    this.isUp = true;
  }

  private async comeBack(server: RedisServer): Promise<void> {
    await until('a replica has taken the place', async () => !(await this.redis.primaries()).includes(server));
    await this.redis.rejoin(server);
    await until('everything is served again', () => this.redis.isWhole());
    this.isUp = true;
  }

  private async someone(): Promise<RedisServer> {
    const [first, ...others] = await this.redis.primaries();
    if (!first) throw new Error('there is no primary');
    return this.random.pick([first, ...others]);
  }
}
