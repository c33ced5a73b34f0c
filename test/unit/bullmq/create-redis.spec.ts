import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { failFast, PATIENT } from '../../../src/bullmq/redis/client-settings.js';
import { createRedis } from '../../../src/bullmq/redis/create-redis.js';
import { type RedisServer, startRedis } from '../../support/redis-server.js';
import { until } from '../../support/until.js';
import { refusal } from './support/refusal.js';

let server: RedisServer;
let redis: Redis | undefined;

const connect = (settings: Parameters<typeof createRedis>[1]): Redis => {
  const client = createRedis(server.url, settings);
  if (!(client instanceof Redis)) throw new Error('one server has a client of one server');
  redis = client;
  redis.on('error', () => undefined);
  return redis;
};

beforeEach(async () => void (server = await startRedis()));
afterEach(async () => {
  redis?.disconnect();
  await server.stop();
});

describe('a client', () => {
  it('that fails fast queues nothing while Redis is away', async () => {
    const client = connect(failFast(1_500));
    await client.connect();
    await server.kill();
    await until('it is noticed', () => client.status !== 'ready');
    expect((await refusal(() => client.ping())).error.message).toContain('enableOfflineQueue options is false');
  });

  it('that is patient keeps a command until Redis is back', async () => {
    const client = connect(PATIENT);
    await client.ping();
    await server.kill();
    await until('it is noticed', () => client.status === 'reconnecting');
    const kept = client.set('k', 'v');
    await server.restart();
    expect(await kept).toBe('OK');
  });

  it.each([
    ['told between two attempts to connect', true],
    ['told while connected', false],
  ])('ends when it is %s, and so does what waits for it', async (_when, away) => {
    const client = connect(PATIENT).duplicate({ connectionName: 'copy' });
    client.on('error', () => undefined);
    await client.ping();
    if (away) {
      await server.kill();
      await until('it is between two attempts', () => client.status === 'reconnecting');
    } else {
      server.freeze();
    }
    const waiting = refusal(() => client.ping());
    client.disconnect();
    expect((await waiting).error.message).toContain('closed');
    await until('it has ended', () => client.status === 'end');
  });
});
