import type { DeliveryQueue } from 'nestjs-vox-webhooks/ports';
import type { VoxWebhooksOptions } from 'nestjs-vox-webhooks';
import type { AppPlan } from './app-plan.interface.js';

/** A worker that is killed holds its jobs for so long, in milliseconds; short, for kills come thick and fast here. */
const LOCK = 2_000;
/** Has to be shorter than the lock. */
const DEADLINE = 1_500;
const RETRIES = { attempts: 10, backoff: { delay: 20, max: 200 } };
const CONCURRENCY = 16;

interface QueueOptions {
  readonly delivery: DeliveryQueue;
  readonly handlerDeadline: number;
}

/** The options that the mode stands for. Redis is only loaded where there is one. */
export async function deliveryOf(plan: AppPlan): Promise<Partial<VoxWebhooksOptions>> {
  if (plan.mode === 'inline') return {};
  if (plan.mode === 'bullmq') return queueOf(plan);
  const { redisDedupeStore } = await import('nestjs-vox-webhooks/bullmq');
  return { dedupe: redisDedupeStore({ connection: plan.redis ?? '' }) };
}

/** The queue as this process uses it: receivers store, workers work. */
export async function queueOf({
  redis = '',
  role,
  volatile,
  partitions,
  waitForReplicas,
}: AppPlan): Promise<QueueOptions> {
  const { bullmq } = await import('nestjs-vox-webhooks/bullmq');
  const concurrency = role === 'worker' ? CONCURRENCY : false;
  const loss = volatile ? ({ volatile: 'accept' } as const) : {};
  const replicas = waitForReplicas ? { waitForReplicas: { count: 1 } } : {};
  const more = { partitions, ...RETRIES, ...loss, ...replicas };
  const delivery = bullmq({ connection: redis, concurrency, lockDuration: LOCK, ...more });
  return { delivery, handlerDeadline: DEADLINE };
}
