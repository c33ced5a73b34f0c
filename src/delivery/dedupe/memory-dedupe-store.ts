import { type OptionRules, whole } from '../../common/option-rule.js';
import { readOptions } from '../../common/read-options.js';
import type { Claim, DedupeStore, Lease } from '../../ports/dedupe-store.interface.js';
import { ATTEMPTS, EXPIRES, KeyTable, LEASE_ENDS, TOKEN } from './key-table.js';

const NONE: ReadonlySet<string> = new Set();

/** What stands for a token while nobody runs, and once the event is done. Tokens are whole numbers above 0. */
const [IDLE, DONE] = [0, -1];

/** Options of {@link memoryDedupeStore}. */
export interface MemoryDedupeOptions {
  /** How long an event is remembered, in milliseconds. Default 24 hours. */
  readonly ttl?: number | undefined;
  /** How many events are remembered; beyond it the oldest is forgotten. Default 100,000. */
  readonly capacity?: number | undefined;
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
  private readonly born = performance.now();
  /** With the handlers that have succeeded alone, of events that are not done. */
  private readonly table: KeyTable<Set<string>>;
  /** Their number is the token of each: nobody outside this process presents one. */
  private claims = 0;

  constructor(
    private readonly ttl: number,
    private readonly capacity: number,
  ) {
    this.table = new KeyTable(capacity);
  }

  begin(key: string, { leaseMs }: Lease): Claim {
    const { table } = this;
    const now = this.now();
    // All entries are remembered equally long, so that they expire in the order in which they came.
    while (table.size > 0 && (table.rows[table.oldest + EXPIRES] ?? 0) <= now) table.shift();
    const found = table.find(key);
    const row = found < 0 ? this.add(now) : found;
    const { rows, notes } = table;
    const token = rows[row + TOKEN] ?? IDLE;
    if (token === DONE) return { state: 'done' };
    if (token !== IDLE && (rows[row + LEASE_ENDS] ?? 0) > now) return { state: 'running' };
    rows[row + TOKEN] = ++this.claims;
    rows[row + LEASE_ENDS] = now + leaseMs;
    const attempt = (rows[row + ATTEMPTS] = (rows[row + ATTEMPTS] ?? 0) + 1);
    const done = notes.size > 0 ? new Set(notes.get(row)) : NONE;
    return { state: 'started', token: String(this.claims), done, attempt };
  }

  renew(key: string, token: string, { leaseMs }: Lease): boolean {
    const row = this.owned(key, token);
    if (row >= 0) this.table.rows[row + LEASE_ENDS] = this.now() + leaseMs;
    return row >= 0;
  }

  progress(key: string, token: string, handler: string): boolean {
    const row = this.owned(key, token);
    const { notes } = this.table;
    if (row >= 0) notes.set(row, (notes.get(row) ?? new Set()).add(handler));
    return row >= 0;
  }

  complete(key: string, token: string): boolean {
    const row = this.owned(key, token);
    if (row >= 0) {
      // It keeps its place in the order.
      this.table.rows[row + TOKEN] = DONE;
      this.table.notes.delete(row);
    }
    return row >= 0;
  }

  release(key: string, token: string): void {
    const row = this.owned(key, token);
    if (row >= 0) this.table.rows[row + TOKEN] = IDLE;
  }

  /** Whole milliseconds since the store was made. */
  private now(): number {
    return Math.ceil(performance.now() - this.born);
  }

  /** Where the entry of a key begins, or -1 if somebody else has it. */
  private owned(key: string, token: string): number {
    const row = this.table.find(key);
    const owner = row < 0 ? IDLE : (this.table.rows[row + TOKEN] ?? IDLE);
    return owner > IDLE && String(owner) === token ? row : -1;
  }

  /** An entry for the key that was just not found. */
  private add(now: number): number {
    const { table } = this;
    if (table.size >= this.capacity) table.shift();
    const row = table.add();
    table.rows[row + EXPIRES] = now + this.ttl;
    table.rows[row + TOKEN] = IDLE;
    table.rows[row + ATTEMPTS] = 0;
    return row;
  }
}
