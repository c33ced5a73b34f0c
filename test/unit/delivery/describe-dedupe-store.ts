import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Claim } from 'nestjs-vox-webhooks/ports';
import type { MakeStore, StoreBench } from './dedupe-store.bench.js';
import { storeCommands } from './dedupe-store.commands.js';
import { ReferenceStore } from './dedupe-store.reference.js';
import { fewOrMany } from '../../support/numbers.js';

const LEASE = { leaseMs: 1_000 };

function started(claim: Claim): Extract<Claim, { state: 'started' }> {
  if (claim.state !== 'started') throw new Error(`expected a started claim, got ${claim.state}`);
  return claim;
}

/** What every dedupe store has to keep, whatever it is made of. */
export function describeDedupeStore(name: string, make: MakeStore): void {
  describe(`${name} keeps the contract of a dedupe store`, () => {
    let bench: StoreBench;
    beforeEach(async () => void (bench = await make()));
    afterEach(() => bench.close?.());
    const begin = async (key = 'k'): Promise<Claim> => bench.store.begin(key, LEASE);

    it('lets the first delivery start as attempt 1 with no handler done', async () => {
      expect(started(await begin())).toMatchObject({ attempt: 1, done: new Set() });
    });

    it('lets exactly one of many simultaneous deliveries start; the others hear that it runs', async () => {
      const states = (await Promise.all(Array.from({ length: 50 }, () => begin()))).map(({ state }) => state);
      expect(states.filter((state) => state === 'started')).toHaveLength(1);
      expect(states.filter((state) => state === 'running')).toHaveLength(49);
    });

    it('keeps different keys apart', async () => {
      await begin('a');
      expect((await begin('b')).state).toBe('started');
    });

    it('answers done once the owner has completed', async () => {
      const { token } = started(await begin());
      expect(await bench.store.complete('k', token)).toBe(true);
      expect(await begin()).toEqual({ state: 'done' });
    });

    it('lets the next delivery in at once after a release, with what succeeded so far and the next attempt', async () => {
      const { token } = started(await begin());
      expect(await bench.store.progress('k', token, 'A.b')).toBe(true);
      await bench.store.release('k', token);
      expect(started(await begin())).toMatchObject({ attempt: 2, done: new Set(['A.b']) });
    });

    it('lets another delivery in when the lease of a crashed owner ends, not before', async () => {
      await begin();
      await bench.advance(LEASE.leaseMs / 2);
      expect((await begin()).state).toBe('running');
      await bench.advance(LEASE.leaseMs);
      expect(started(await begin()).attempt).toBe(2);
    });

    it('holds the lease of an owner that renews it, however long it takes', async () => {
      const { token } = started(await begin());
      for (let round = 0; round < 3; round++) {
        await bench.advance(LEASE.leaseMs * 0.7);
        expect(await bench.store.renew('k', token, LEASE)).toBe(true);
        expect((await begin()).state).toBe('running');
      }
      await bench.advance(LEASE.leaseMs * 2);
      expect((await begin()).state).toBe('started');
      expect(await bench.store.renew('k', token, LEASE)).toBe(false);
    });

    it.each(['the token of an owner that was replaced', 'a made-up token', 'an empty token'])(
      '%s opens nothing',
      async (kind) => {
        const { token } = started(await begin());
        await bench.advance(LEASE.leaseMs * 2);
        const owner = started(await begin());
        const foreign = { 'a made-up token': 'made-up', 'an empty token': '' }[kind] ?? token;
        expect(await bench.store.progress('k', foreign, 'A.b')).toBe(false);
        expect(await bench.store.complete('k', foreign)).toBe(false);
        await bench.store.release('k', foreign);
        expect((await begin()).state).toBe('running');
        expect(await bench.store.complete('k', owner.token)).toBe(true);
      },
    );

    it('gives every claim a token of its own, which opens no other key', async () => {
      const a = started(await begin('a'));
      const b = started(await begin('b'));
      expect(a.token).not.toBe(b.token);
      expect(await bench.store.complete('b', a.token)).toBe(false);
      expect((await begin('b')).state).toBe('running');
    });

    it('a token opens nothing for a key that was never begun', async () => {
      const { token } = started(await begin());
      expect(await bench.store.complete('never', token)).toBe(false);
      expect((await begin('never')).state).toBe('started');
    });

    it('the set of done handlers that a claim holds does not change under the reader', async () => {
      const { token, done } = started(await begin());
      await bench.store.progress('k', token, 'A.b');
      expect(done.size).toBe(0);
    });

    it('remembers a finished event for its time and forgets it afterwards', async () => {
      await bench.close?.();
      bench = await make({ ttl: 10_000 });
      await bench.store.complete('k', started(await begin()).token);
      await bench.advance(9_000);
      expect((await begin()).state).toBe('done');
      await bench.advance(2_000);
      expect(started(await begin()).attempt).toBe(1);
    });

    it('behaves as the reference model for random sequences of commands', async () => {
      await fc.assert(
        fc.asyncProperty(fc.commands(storeCommands, { maxCommands: 40 }), async (commands) => {
          const fresh = await make();
          try {
            await fc.asyncModelRun(
              () => ({ model: new ReferenceStore(), real: { bench: fresh, tokens: [] } }),
              commands,
            );
          } finally {
            await fresh.close?.();
          }
        }),
        { numRuns: fewOrMany(60, 300) },
      );
    });
  });
}
