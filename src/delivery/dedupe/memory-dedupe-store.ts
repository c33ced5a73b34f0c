import { FifoMap } from '../../common/fifo-map.js';
import { type OptionRules, whole } from '../../common/option-rule.js';
import { readOptions } from '../../common/read-options.js';
import type { Claim, DedupeStore, Lease } from '../../ports/dedupe-store.interface.js';

/** An event that was begun and is not done. */
interface Entry {
  /** Owner of a running claim; `undefined` when nobody runs. */
  token: string | undefined;
  leaseEnds: number;
  attempts: number;
  /** `undefined` as long as no handler of several has succeeded alone. */
  done: Set<string> | undefined;
  readonly expires: number;
}

/** An event that is done: nothing is left of it but when it expires. A whole number, which takes no memory of its own. */
type Done = number;

const NONE: ReadonlySet<string> = new Set();

/** Options of {@link memoryDedupeStore}. */
export interface MemoryDedupeOptions {
  /** How long an event is remembered, in milliseconds. Default 24 hours. */
  readonly ttl?: number;
  /** How many events are remembered; beyond it the oldest is forgotten. Default 100,000. */
  readonly capacity?: number;
}

const RULES: OptionRules<keyof MemoryDedupeOptions> = { ttl: whole(1), capacity: whole(1) };
const PLACE = { call: 'memoryDedupeStore({ ttl: 3_600_000 })', whole: 'dedupe', prefix: 'dedupe ' };

/**
 * Remembers handled events in the memory of this process. A restart forgets, and processes do not share.
 *
 * @throws VoxConfigError for a `ttl` or `capacity` that is not a whole number above 0
 * @example dedupe: memoryDedupeStore({ ttl: 3_600_000, capacity: 10_000 })
 */
export function memoryDedupeStore(options: MemoryDedupeOptions = {}): DedupeStore {
  const { ttl = 86_400_000, capacity = 100_000 } = readOptions<MemoryDedupeOptions>(options, RULES, PLACE);
  return new MemoryDedupeStore(ttl, capacity);
}

class MemoryDedupeStore implements DedupeStore {
  /** In order of arrival, so that the oldest is the first. */
  private readonly entries = new FifoMap<Entry | Done>();
  private readonly born = performance.now();
  /** Their number is the token of each: nobody outside this process presents one. */
  private claims = 0;
  /** Before that, no entry expires. */
  private firstExpiry = Infinity;

  constructor(
    private readonly ttl: number,
    private readonly capacity: number,
  ) {}

  begin(key: string, { leaseMs }: Lease): Claim {
    const now = this.now();
    // All entries are remembered equally long, so that they expire in the order in which they came.
    if (now >= this.firstExpiry) this.shed(now, this.capacity);
    let entry = this.entries.get(key);
    if (typeof entry === 'number') return { state: 'done' };
    if (entry === undefined) {
      if (this.entries.size >= this.capacity) this.shed(now, this.capacity - 1);
      entry = { token: undefined, leaseEnds: 0, attempts: 0, done: undefined, expires: now + this.ttl };
      if (this.entries.size === 0) this.firstExpiry = entry.expires;
      this.entries.set(key, entry);
    }
    if (entry.token !== undefined && entry.leaseEnds > now) return { state: 'running' };
    entry.token = String(++this.claims);
    entry.leaseEnds = now + leaseMs;
    entry.attempts++;
    const done = entry.done ? new Set(entry.done) : NONE;
    return { state: 'started', token: entry.token, done, attempt: entry.attempts };
  }

  renew(key: string, token: string, { leaseMs }: Lease): boolean {
    const entry = this.owned(key, token);
    if (entry) entry.leaseEnds = this.now() + leaseMs;
    return entry !== undefined;
  }

  progress(key: string, token: string, handler: string): boolean {
    const entry = this.owned(key, token);
    if (entry) (entry.done ??= new Set()).add(handler);
    return entry !== undefined;
  }

  complete(key: string, token: string): boolean {
    const entry = this.owned(key, token);
    // It keeps its place in the order.
    if (entry) this.entries.set(key, entry.expires);
    return entry !== undefined;
  }

  release(key: string, token: string): void {
    const entry = this.owned(key, token);
    if (entry) entry.token = undefined;
  }

  /** Whole milliseconds since the store was made. */
  private now(): number {
    return Math.ceil(performance.now() - this.born);
  }

  private owned(key: string, token: string): Entry | undefined {
    const entry = this.entries.get(key);
    return typeof entry === 'object' && entry.token === token ? entry : undefined;
  }

  /** Forgets what has expired, and more from the oldest on until at most so many are left. */
  private shed(now: number, most: number): void {
    this.firstExpiry = Infinity;
    this.entries.shed((oldest) => {
      const expires = typeof oldest === 'number' ? oldest : oldest.expires;
      if (expires <= now || this.entries.size > most) return true;
      this.firstExpiry = expires;
      return false;
    });
  }
}
