import { Cluster } from 'ioredis';
import type { RedisClient } from './redis-connection.js';

/** The node of a cluster that serves a key. */
export class SlotOwner {
  private slot: number | undefined;

  constructor(private readonly key: string) {}

  /**
   * Without its node, ioredis sends a transaction to any other one, which refuses it, and believes from then on that this
   * node has the scripts of the transaction.
   * @returns nothing for a client of one server, which there is nothing to ask about
   * @throws Error while the node is not connected
   */
  check(client: RedisClient): Promise<void> | undefined {
    return client instanceof Cluster ? this.find(client) : undefined;
  }

  private async find(client: Cluster): Promise<void> {
    this.slot ??= Number(await client.cluster('KEYSLOT', this.key));
    const [owner] = client.slots[this.slot] ?? [];
    if (client.nodes('master').some(({ options }) => `${options.host}:${options.port}` === owner)) return;
    throw new Error('the node of the cluster that has the queue cannot be reached');
  }
}
