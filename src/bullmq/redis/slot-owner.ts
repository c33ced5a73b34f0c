import { Cluster } from 'ioredis';
import type { RedisClient } from './redis-connection.js';

/** The node of a cluster that serves a key. */
export class SlotOwner {
  private slot: number | undefined;

  constructor(private readonly key: string) {}

  /**
   * Without its node, ioredis sends a transaction to any other one, which refuses it, and believes from then on that this
   * node has the scripts of the transaction.
   * @throws Error while the node is not connected
   */
  async check(client: RedisClient): Promise<void> {
    if (!(client instanceof Cluster)) return;
    this.slot ??= Number(await client.cluster('KEYSLOT', this.key));
    const [owner] = client.slots[this.slot] ?? [];
    if (client.nodes('master').some(({ options }) => `${options.host}:${options.port}` === owner)) return;
    throw new Error('the node of the cluster that has the queue cannot be reached');
  }
}
