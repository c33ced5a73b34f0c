import type { Redis } from 'ioredis';

/** Processor time so far, in microseconds, and memory of Redis, in bytes. */
export interface UsageNow {
  readonly own: number;
  readonly redis: number;
  readonly memory: number;
}

export async function usageNow(client: Redis): Promise<UsageNow> {
  const info = `${await client.info('cpu')}${await client.info('memory')}`;
  const field = (name: string): number => Number(new RegExp(`^${name}:([\\d.]+)`, 'm').exec(info)?.[1] ?? 0);
  const { user, system } = process.cpuUsage();
  const redis = (field('used_cpu_user') + field('used_cpu_sys')) * 1_000_000;
  return { own: user + system, redis, memory: field('used_memory') };
}

/** What each of so many has cost between two moments. */
export function usagePer(count: number, from: UsageNow, to: UsageNow): UsageNow {
  const per = (of: keyof UsageNow): number => (to[of] - from[of]) / count;
  return { own: per('own'), redis: per('redis'), memory: per('memory') };
}
