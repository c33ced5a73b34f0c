import type { DeliveryQueue } from 'nestjs-vox-webhooks/ports';
import type { VoxWebhooksOptions } from 'nestjs-vox-webhooks';
import type { AppPlan } from './app-plan.interface.js';

/** A worker that is killed holds its jobs for so long, in milliseconds; short, for kills come thick and fast here. */
const LOCK = 2_000;
/** Of the lock: a deadline has to be shorter. */
const DEADLINE = 0.75;
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
export async function queueOf(plan: AppPlan): Promise<QueueOptions> {
  const { bullmq } = await import('nestjs-vox-webhooks/bullmq');
  const { redis = '', role, volatile, partitions, waitForReplicas, lock = LOCK } = plan;
  const concurrency = role === 'worker' ? (plan.concurrency ?? CONCURRENCY) : false;
  const loss = volatile ? ({ volatile: 'accept' } as const) : {};
  const replicas = waitForReplicas ? { waitForReplicas: { count: 1 } } : {};
  const more = { partitions, ...RETRIES, ...loss, ...replicas };
  const delivery = bullmq({ connection: redis, concurrency, lockDuration: lock, ...more });
  return { delivery, handlerDeadline: lock * DEADLINE };
}
