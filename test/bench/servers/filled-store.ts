import { randomBytes } from 'node:crypto';
import type { DedupeStore } from 'nestjs-vox-webhooks/ports';
import { memoryDedupeStore } from 'nestjs-vox-webhooks';

/** What it costs to remember keys. */
export interface FillReport {
  readonly keys: number;
  /** Bytes per key after a full collection. */
  readonly heapPerKey: number;
  readonly rssPerKey: number;
  /** µs of wall time per key, claim and completion together. */
  readonly perKey: number;
  /** The longest of all, in milliseconds. */
  readonly slowest: number;
}

/** A store with room for two million keys, into which `keys` events that are done were put through its own door. */
export async function filledStore(keys: number): Promise<{ store: DedupeStore; report: FillReport }> {
  const store = memoryDedupeStore({ capacity: 2_000_000 });
  globalThis.gc?.();
  const before = process.memoryUsage();
  const began = performance.now();
  let slowest = 0;
  for (let index = 0; index < keys; index++) {
    const start = performance.now();
    await remember(store, newKey());
    slowest = Math.max(slowest, performance.now() - start);
  }
  const perKey = ((performance.now() - began) * 1000) / keys;
  globalThis.gc?.();
  const after = process.memoryUsage();
  const heapPerKey = (after.heapUsed + after.external - before.heapUsed - before.external) / keys;
  return { store, report: { keys, heapPerKey, rssPerKey: (after.rss - before.rss) / keys, perKey, slowest } };
}

/** As the module makes them, in one piece. */
function newKey(): string {
  return Buffer.from(`v1-${randomBytes(32).toString('base64url')}`, 'latin1').toString('latin1');
}

async function remember(store: DedupeStore, key: string): Promise<void> {
  const claim = await store.begin(key, { leaseMs: 60_000 });
  if (claim.state !== 'started') throw new Error('a new key was not new');
  await store.complete(key, claim.token);
}
