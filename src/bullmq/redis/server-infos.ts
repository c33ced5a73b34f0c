import { Cluster } from 'ioredis';
import { withTimeout } from '../../common/with-timeout.js';
import type { RedisClient } from './redis-connection.js';

/** How long a node of a cluster may take to answer, in milliseconds. */
const TIMEOUT = 1_000;

/**
 * The answers to INFO of a server, or of every node of a cluster that answers: a replica may be the next primary.
 * @throws Error when there is no answer at all
 */
export async function serverInfos(client: RedisClient): Promise<readonly string[]> {
  if (!(client instanceof Cluster)) return [await client.info()];
  const answers = await Promise.allSettled(
    client.nodes().map(async (node) => withTimeout(TIMEOUT, 'Redis', node.info())),
  );
  const infos = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  if (infos.length === 0) throw new Error('no node of the cluster answers');
  return infos;
}
