import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../../support/until.js';
import type { MakeQueue, QueueBench } from './delivery-queue.bench.js';
import { queueStories, tell } from './delivery-queue.stories.js';
import { RecordingHost } from './recording-host.js';
import { storedEvent } from './stored-event.js';
import { fewOrMany } from '../../support/numbers.js';

const LIMITS = { attempts: 3, concurrency: 2 };
/** Long enough for a job to be run once more, if it is going to be. */
const WHILE = 100;

/** What every delivery queue has to keep, whatever it is made of. */
export function describeDeliveryQueue(name: string, make: MakeQueue): void {
  describe(`${name} keeps the contract of a delivery queue`, () => {
    let bench: QueueBench;
    let host: RecordingHost;
    const store = (key: string, ...handlers: string[]): Promise<void> => bench.queue.store(storedEvent(key), handlers);
    const ended = (): number => host.succeeded.length + host.givenUp.length;
    const untilEnded = (count: number): Promise<number> => until(`${count} jobs end`, () => ended() === count);

    beforeEach(async () => {
      bench = await make(LIMITS);
      host = new RecordingHost();
      await bench.queue.open(host);
    });
    afterEach(async () => {
      await bench.queue.drain(0);
      await bench.queue.close();
      await bench.cleanUp?.();
    });

    it('runs each handler once, as attempt 1', async () => {
      await store('k', 'A.a', 'B.b');
      await untilEnded(2);
      expect(host.attempts).toEqual({ 'k A.a': [1], 'k B.b': [1] });
    });

    it('hands out what was stored, to the last character', async () => {
      const event = storedEvent('k', {
        step: 'menu',
        output: 'digits',
        violations: ['to: is not a number'],
        params: { body: 'Grüße "${x}" </Say> \u{1f600} \u0000', list: ['1', '2'], deep: { empty: '', nothing: null } },
      });
      const seen: unknown[] = [];
      host.behave = (stored) => void seen.push(stored);
      await bench.queue.store(event, ['A.a']);
      await untilEnded(1);
      expect(seen).toEqual([event]);
    });

    it('a redelivery runs nothing: neither while the first waits or runs, nor after it is done', async () => {
      let release = (): void => undefined;
      host.behave = () => new Promise((resolve) => (release = resolve));
      await Promise.all([store('k', 'A.a'), store('k', 'A.a'), store('k', 'A.a')]);
      await until('it runs', () => host.attempts['k A.a'] !== undefined);
      await store('k', 'A.a');
      release();
      await untilEnded(1);
      await store('k', 'A.a');
      await sleep(WHILE);
      expect(host.attempts).toEqual({ 'k A.a': [1] });
    });

    it('a redelivery that is for more handlers runs only those that are new', async () => {
      await store('k', 'A.a');
      await untilEnded(1);
      await store('k', 'A.a', 'B.b');
      await untilEnded(2);
      expect(host.attempts).toEqual({ 'k A.a': [1], 'k B.b': [1] });
    });

    it('tries a handler that fails again, and no other with it', async () => {
      host.behave = (_stored, handler, { number }) =>
        handler === 'A.a' && number < 3 ? Promise.reject(new Error(`attempt ${number}`)) : undefined;
      await store('k', 'A.a', 'B.b');
      await untilEnded(2);
      expect(host.attempts).toEqual({ 'k A.a': [1, 2, 3], 'k B.b': [1] });
      expect(host.givenUp).toEqual([]);
    });

    it('gives up after the last attempt: once, with what the handler threw, and for good', async () => {
      const error = new RangeError('never');
      host.behave = () => Promise.reject(error);
      await store('k', 'A.a');
      await untilEnded(1);
      expect(host.attempts).toEqual({ 'k A.a': [1, 2, 3] });
      expect(host.givenUp.map(({ id, stored }) => [id, stored.params])).toEqual([['k A.a', storedEvent('k').params]]);
      expect(host.givenUp[0]?.error).toBe(error);
      await store('k', 'A.a');
      await sleep(WHILE);
      expect([host.attempts['k A.a']?.length, ended()]).toEqual([3, 1]);
      expect(await bench.queue.health()).toMatchObject({ ok: true, deadLetters: 1 });
    });

    it.each([undefined, null, 'a text', { name: 'DelayedError' }])(
      'takes %p for an error like any other',
      async (odd) => {
        // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- handlers throw anything
        host.behave = (_stored, _handler, { number }) => (number === 1 ? Promise.reject(odd) : undefined);
        await store('k', 'A.a');
        await untilEnded(1);
        expect([host.attempts, host.succeeded]).toEqual([{ 'k A.a': [1, 2] }, ['k A.a']]);
      },
    );

    it('works on so many jobs at once, and on no more', async () => {
      let running = 0;
      let most = 0;
      host.behave = async () => {
        most = Math.max(most, ++running);
        await sleep(20);
        running--;
      };
      await Promise.all(['a', 'b', 'c', 'd', 'e'].map((key) => store(key, 'A.a')));
      await untilEnded(5);
      expect(most).toBe(LIMITS.concurrency);
    });

    it('tells how it is doing', async () => {
      let release = (): void => undefined;
      const gate = new Promise<void>((resolve) => (release = resolve));
      host.behave = () => gate;
      expect(await bench.queue.health()).toEqual({ ok: true, waiting: 0, lagMs: 0, deadLetters: 0 });
      for (const key of ['a', 'b', 'c', 'd']) await store(key, 'A.a');
      await until('two run', () => Object.keys(host.attempts).length === LIMITS.concurrency);
      await sleep(30);
      const health = await bench.queue.health();
      expect(health).toMatchObject({ ok: true, waiting: 2, deadLetters: 0 });
      expect(health.lagMs).toBeGreaterThanOrEqual(25);
      release();
      await untilEnded(4);
      expect(await bench.queue.health()).toMatchObject({ ok: true, waiting: 0, lagMs: 0 });
    });

    it('draining lets the running end and begins no other', async () => {
      host.behave = () => sleep(80);
      for (const key of ['a', 'b', 'c', 'd']) await store(key, 'A.a');
      await until('two run', () => Object.keys(host.attempts).length === LIMITS.concurrency);
      await bench.queue.drain(5_000);
      expect(host.succeeded).toHaveLength(LIMITS.concurrency);
      await sleep(WHILE);
      expect(Object.keys(host.attempts)).toHaveLength(LIMITS.concurrency);
    });

    it('draining tells a handler to stop when the grace is over, not before, and waits no longer', async () => {
      let aborted: number | undefined;
      const start = performance.now();
      host.behave = (_stored, _handler, { signal }) =>
        new Promise(() => signal?.addEventListener('abort', () => (aborted = performance.now() - start)));
      await store('k', 'A.a');
      await until('it runs', () => host.attempts['k A.a'] !== undefined);
      const from = performance.now() - start;
      await bench.queue.drain(200);
      expect(aborted).toBeGreaterThanOrEqual(from + 190);
      expect(performance.now() - start - from).toBeLessThan(2_500);
    });

    it('behaves as the reference model under redelivery and random failures', async () => {
      await fc.assert(
        fc.asyncProperty(queueStories(LIMITS.attempts), async (story) => {
          const fresh = await make(LIMITS);
          try {
            const { seen, expected } = await tell(story, fresh.queue, LIMITS.attempts);
            expect(seen).toEqual(expected);
          } finally {
            await fresh.queue.close();
            await fresh.cleanUp?.();
          }
        }),
        { numRuns: fewOrMany(15, 60) },
      );
    });
  });
}
