import { describe, expect, it } from '@jest/globals';
import { Cluster, Redis } from 'ioredis';
import { VoxConfigError } from 'nestjs-vox-webhooks';
import { bullmq, type BullMqOptions, redisDedupeStore, type RedisDedupeOptions } from 'nestjs-vox-webhooks/bullmq';
import { RecordingHost } from '../delivery/recording-host.js';
import { refusal } from './support/refusal.js';

const SECRET = 'canary-password';
const CONNECTION = `redis://:${SECRET}@127.0.0.1:1`;

function thrownBy(work: () => unknown): VoxConfigError {
  try {
    work();
  } catch (error) {
    if (error instanceof VoxConfigError) return error;
  }
  throw new Error('no VoxConfigError was thrown');
}

/** Connections that cannot work, for both. */
const CONNECTIONS: readonly (readonly [string, unknown])[] = [
  ['connection', undefined],
  ['connection', ''],
  ['connection', 'undefined'],
  ['connection', `127.0.0.1:6379/${SECRET}`],
  ['connection', `http://:${SECRET}@redis`],
  ['connection', `redis://:${SECRET}@`],
  ['connection', `${CONNECTION}?enableOfflineQueue=true`],
  ['connection', 6379],
  ['connection', []],
  ['connection.keyPrefix', { host: '127.0.0.1', password: SECRET, keyPrefix: 'x:' }],
  ['connection.keyPrefix', { cluster: [{ port: 1 }], redisOptions: { password: SECRET, keyPrefix: 'x:' } }],
  ['connection.cluster', { cluster: [], redisOptions: { password: SECRET } }],
  ['connection.cluster', { cluster: undefined, redisOptions: { password: SECRET } }],
  ['connection.url', { url: CONNECTION, password: SECRET }],
  ['connection.host', { host: 6379, password: SECRET }],
  ['connection.host', { host: '' }],
  ['connection.port', { port: SECRET }],
  ['connection.port', { port: 0 }],
  ['connection', new Redis({ lazyConnect: true, password: SECRET })],
];

const OPTIONS: readonly (readonly [option: string, value: unknown, named?: string])[] = [
  ['queue', ''],
  ['queue', 'a:b'],
  ['prefix', 7],
  ['concurrency', 0],
  ['concurrency', true],
  ['attempts', 0],
  ['backoff', 5],
  ['backoff', { delay: -1 }, 'backoff.delay'],
  ['backoff', { after: 5 }, 'backoff.after'],
  ['ttl', 999],
  ['capacity', 0.5],
  ['lockDuration', 999],
  ['volatile', 'maybe'],
  ['partitions', 0],
  ['partitions', 65],
  ['partitions', { count: 2, take: [] }],
  ['partitions', { count: 2, take: [2] }],
  ['partitions', { count: 2, take: [1, 1] }],
  ['partitions', { count: 2, of: 1 }],
  ['waitForReplicas', 1],
  ['waitForReplicas', {}, 'waitForReplicas.count'],
  ['waitForReplicas', { count: 0 }, 'waitForReplicas.count'],
  ['waitForReplicas', { count: 1, timeout: 1_001 }, 'waitForReplicas.timeout'],
  ['retries', 3],
];

describe('bullmq refuses options that cannot work, without showing them', () => {
  it.each(CONNECTIONS)('%s %#', (option, connection) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what JavaScript may pass
    const error = thrownBy(() => bullmq({ connection } as BullMqOptions));
    expect(error.option).toBe(`delivery.${option}`);
    expect(`${error.message} ${JSON.stringify(error)}`).not.toContain(SECRET);
  });

  it.each(OPTIONS)('%s %#', (option, value, named = option) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what JavaScript may pass
    const error = thrownBy(() => bullmq({ connection: CONNECTION, [option]: value } as BullMqOptions));
    expect(error.option).toBe(`delivery.${named}`);
    expect(`${error.message} ${JSON.stringify(error)}`).not.toContain(SECRET);
  });

  it('none at all', () => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what JavaScript may pass
    expect(thrownBy(() => (bullmq as () => unknown)()).option).toBe('delivery');
  });

  it.each([{ queue: '{hooks}' }, { prefix: '{mine}' }])('partitions with a hash tag of the user: %p', (options) => {
    const error = thrownBy(() => bullmq({ connection: CONNECTION, partitions: 2, ...options }));
    expect(error.option).toBe(`delivery.${Object.keys(options)[0]}`);
    expect(error.message).toContain('hash tag');
  });

  it('a lock that is not longer than the deadline of handlers', async () => {
    const queue = bullmq({ connection: CONNECTION, lockDuration: 5_000 });
    const { error } = await refusal(() => queue.open(new RecordingHost()));
    expect(error).toMatchObject({ name: 'VoxConfigError', option: 'delivery.lockDuration' });
    await queue.close();
  });
});

describe('bullmq takes', () => {
  it.each<Omit<BullMqOptions, 'connection'>>([
    {},
    { concurrency: false },
    { backoff: {} },
    { backoff: { delay: 1, max: 1 } },
    { partitions: 1, waitForReplicas: { count: 1 } },
    { partitions: 64, waitForReplicas: { count: 2, timeout: 1_000 } },
    { partitions: { count: 4 }, queue: 'q' },
    { partitions: { count: 4, take: [0, 3] } },
    { queue: '{mine}', prefix: '{mine}' },
    { queue: undefined, lockDuration: 1_000, attempts: 1, ttl: 1_000, capacity: 1, volatile: 'accept', prefix: 'p' },
  ])('%p', (options) => {
    expect(() => bullmq({ connection: CONNECTION, ...options })).not.toThrow();
  });

  it.each<RedisDedupeOptions['connection']>([
    'rediss://user:p%40ss@host:6380/2',
    { host: 'host', tls: {} },
    { sentinels: [{ host: 'host', port: 26379 }], name: 'mymaster' },
    { cluster: [{ host: 'host', port: 6379 }], redisOptions: { tls: {} } },
    { cluster: ['redis://host:6379'] },
    new Cluster([{ host: 'host' }], { lazyConnect: true }),
  ])('a connection %#', (connection) => {
    expect(() => bullmq({ connection })).not.toThrow();
    expect(() => redisDedupeStore({ connection })).not.toThrow();
  });

  it('settings of a client that would make it wait, and puts its own in their place', async () => {
    const connection = { port: 1, enableOfflineQueue: true, maxRetriesPerRequest: null, retryStrategy: () => 60_000 };
    const store = redisDedupeStore({ connection });
    await store.open();
    expect((await refusal(() => store.begin('k', { leaseMs: 1_000 }))).ms).toBeLessThan(500);
    await store.close();
  });
});

describe('redisDedupeStore refuses options that cannot work, without showing them', () => {
  it.each([...CONNECTIONS])('%s %#', (option, connection) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what JavaScript may pass
    const error = thrownBy(() => redisDedupeStore({ connection } as RedisDedupeOptions));
    expect(error.option).toBe(`dedupe.${option}`);
    expect(`${error.message} ${JSON.stringify(error)}`).not.toContain(SECRET);
  });

  it.each([
    ['ttl', 0],
    ['ttl', 1.5],
    ['ttl', Number.POSITIVE_INFINITY],
    ['prefix', 7],
  ])('%s %p', (option, value) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what JavaScript may pass
    const options = { connection: CONNECTION, [option]: value } as RedisDedupeOptions;
    expect(thrownBy(() => redisDedupeStore(options)).option).toBe(`dedupe.${option}`);
  });
});
