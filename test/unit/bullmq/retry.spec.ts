import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { RetryDelivery } from 'nestjs-vox-webhooks';
import type { BullMqOptions } from 'nestjs-vox-webhooks/bullmq';
import { type RedisServer, startRedis } from '../../support/redis-server.js';
import { until } from '../../support/until.js';
import { retryDelay } from '../../../src/bullmq/queue/retry-delay.js';
import { Queues } from './support/queues.js';

const BACKOFF = { delay: 1_000, max: 600_000 };
const many = (attempt: number): number[] =>
  Array.from({ length: 200 }, () => retryDelay(attempt, new Error('x'), BACKOFF));

describe('the pause before the next attempt', () => {
  it.each([
    [1, 1_000],
    [2, 2_000],
    [5, 16_000],
    [11, 600_000],
    [500, 600_000],
  ])('after attempt %p is at most %p ms, at least half of that, and never the same for all', (attempt, longest) => {
    const pauses = many(attempt);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(longest);
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(longest / 2);
    expect(new Set(pauses).size).toBeGreaterThan(50);
  });

  it.each([
    [0, 0],
    [1.5, 1_500],
    [7_200, 7_200_000],
  ])('is what a handler asks for: %p s', (after, ms) => {
    expect(retryDelay(1, new RetryDelivery('busy', { after }), BACKOFF)).toBe(ms);
  });

  it.each([undefined, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e300])(
    'is the usual one when a handler asks for %p s',
    (after) => {
      const error = new RetryDelivery('busy', after === undefined ? {} : { after });
      expect(retryDelay(1, error, BACKOFF)).toBeGreaterThanOrEqual(500);
    },
  );

  it('adds up to about half an hour with the defaults: an outage of a database', () => {
    const sum = Array.from({ length: 11 }, (_, index) => retryDelay(index + 1, undefined, BACKOFF)).reduce(
      (total, pause) => total + pause,
    );
    expect(sum / 60_000).toBeGreaterThan(13);
    expect(sum / 60_000).toBeLessThan(28);
  });
});

describe('a handler that fails', () => {
  const queues = new Queues();
  let redis: RedisServer;
  beforeAll(async () => void (redis = await startRedis()));
  afterEach(() => queues.close());
  afterAll(() => redis.stop());

  /** Milliseconds between the first attempt, which fails, and the second. */
  async function pauseAfter(error: Error, backoff: BullMqOptions['backoff'], queue: string): Promise<number> {
    const { store, host } = await queues.open({ connection: redis.url, queue, backoff });
    const times: number[] = [];
    host.behave = () => (times.push(performance.now()) === 1 ? Promise.reject(error) : undefined);
    await store('k');
    await until('the second attempt', () => times.length === 2);
    return (times[1] ?? 0) - (times[0] ?? 0);
  }

  it('is tried again after the back-off', async () => {
    const pause = await pauseAfter(new Error('x'), { delay: 800, max: 800 }, 'usual');
    expect(pause).toBeGreaterThanOrEqual(400);
    expect(pause).toBeLessThan(2_500);
  });

  it('is tried again when it asked for it, however long the back-off is', async () => {
    const after = await pauseAfter(new RetryDelivery('busy', { after: 0.5 }), { delay: 60_000 }, 'asked');
    expect(after).toBeGreaterThanOrEqual(490);
    expect(after).toBeLessThan(2_500);
  });
});
