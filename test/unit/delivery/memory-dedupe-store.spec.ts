import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { memoryDedupeStore } from 'nestjs-vox-webhooks';
import { describeDedupeStore } from './describe-dedupe-store.js';

const LEASE = { leaseMs: 1_000 };

/** Only the clock that the store reads is fake; timers and promises stay real. */
beforeAll(() => {
  jest.useFakeTimers({
    doNotFake: ['Date', 'hrtime', 'nextTick', 'queueMicrotask', 'setImmediate', 'clearImmediate', 'setTimeout'],
  });
});
afterAll(() => void jest.useRealTimers());

describeDedupeStore('memoryDedupeStore', (limits) =>
  Promise.resolve({
    store: memoryDedupeStore(limits),
    advance(ms) {
      jest.advanceTimersByTime(ms);
      return Promise.resolve();
    },
  }),
);

describe('memoryDedupeStore is bounded', () => {
  const finish = async (store: ReturnType<typeof memoryDedupeStore>, key: string): Promise<void> => {
    const claim = await store.begin(key, LEASE);
    if (claim.state === 'started') await store.complete(key, claim.token);
  };

  it('forgets the oldest event, and no other, when one comes in beyond its capacity', async () => {
    const store = memoryDedupeStore({ capacity: 3 });
    for (const key of ['a', 'b', 'c', 'd']) await finish(store, key);
    for (const key of ['b', 'c', 'd']) expect((await store.begin(key, LEASE)).state).toBe('done');
    expect((await store.begin('a', LEASE)).state).toBe('started');
  });

  it('keeps no more than its capacity in memory, however many events come', async () => {
    const store = memoryDedupeStore({ capacity: 100 });
    for (let index = 0; index < 5_000; index++) await finish(store, `k${index}`);
    const states = await Promise.all(
      Array.from({ length: 5_000 }, async (_, index) => (await store.begin(`k${4_999 - index}`, LEASE)).state),
    );
    expect(states.filter((state) => state === 'done')).toHaveLength(100);
  });

  it('makes room with expired events before live ones', async () => {
    const store = memoryDedupeStore({ capacity: 2, ttl: 10_000 });
    await finish(store, 'old');
    jest.advanceTimersByTime(9_000);
    await finish(store, 'young');
    jest.advanceTimersByTime(2_000);
    await finish(store, 'new');
    expect((await store.begin('young', LEASE)).state).toBe('done');
    expect((await store.begin('new', LEASE)).state).toBe('done');
  });

  it('remembers for a day by default', async () => {
    const store = memoryDedupeStore();
    await finish(store, 'k');
    jest.advanceTimersByTime(86_399_000);
    expect((await store.begin('k', LEASE)).state).toBe('done');
    jest.advanceTimersByTime(2_000);
    expect((await store.begin('k', LEASE)).state).toBe('started');
  });

  it('counts time to the millisecond: a lease and a memory are over when their time is', async () => {
    const store = memoryDedupeStore({ ttl: 10_000 });
    await store.begin('running', LEASE);
    await finish(store, 'done');
    jest.advanceTimersByTime(999);
    expect((await store.begin('running', LEASE)).state).toBe('running');
    jest.advanceTimersByTime(1);
    expect(await store.begin('running', LEASE)).toMatchObject({ state: 'started', attempt: 2 });
    jest.advanceTimersByTime(8_999);
    expect((await store.begin('done', LEASE)).state).toBe('done');
    jest.advanceTimersByTime(1);
    expect(await store.begin('running', LEASE)).toMatchObject({ state: 'started', attempt: 1 });
    expect(await store.begin('done', LEASE)).toMatchObject({ state: 'started', attempt: 1 });
  });

  it('refuses options that are none, and names the call', () => {
    const loose = memoryDedupeStore as (options: unknown) => unknown;
    expect(() => loose(7)).toThrow(
      'VOX_CONFIG dedupe: are missing, or no object. Write memoryDedupeStore({ ttl: 3_600_000 }).',
    );
    expect(() => loose({ size: 7 })).toThrow('VOX_CONFIG dedupe size: is not an option.');
  });

  it('two stores of one process know nothing of each other', async () => {
    const [one, two] = [memoryDedupeStore(), memoryDedupeStore()];
    await finish(one, 'k');
    expect((await two.begin('k', LEASE)).state).toBe('started');
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %p as ttl and as capacity', (value) => {
    expect(() => memoryDedupeStore({ ttl: value })).toThrow('VOX_CONFIG dedupe ttl');
    expect(() => memoryDedupeStore({ capacity: value })).toThrow('VOX_CONFIG dedupe capacity');
  });
});
