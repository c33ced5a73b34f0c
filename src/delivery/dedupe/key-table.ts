import { KeyDigest } from './key-digest.js';

/** Columns of an entry. */
export const [EXPIRES, LEASE_ENDS, TOKEN, ATTEMPTS] = [0, 1, 2, 3] as const;
const [FIRST, SECOND, COLUMNS] = [4, 5, 6] as const;

/** Entries for which there is room at first. */
const LEAST = 512;

/**
 * Keys in the order in which they came, with four numbers each; the oldest goes first. All of it stands in two arrays of
 * numbers. In a `Map` each key is an object, which the garbage collector moves twice and then passes for a day, and which lies
 * somewhere else in memory.
 *
 * Entries stand in a ring. A hash table with open addressing tells where.
 */
export class KeyTable<Note> {
  size = 0;
  /** Where the oldest entry begins. */
  oldest = 0;
  /** Entry by entry. It is another array once the table has grown. */
  rows = new Float64Array(0);
  /** What only a few entries have, by where they begin. */
  notes = new Map<number, Note>();
  /** Where an entry begins, and one, at the position that its digest tells or the next free one. */
  private positions = new Int32Array(1);
  /** Of the key that was looked for last. */
  private readonly wanted = new KeyDigest();

  /** @param capacity the most entries */
  constructor(private readonly capacity: number) {}

  /** Where the entry of a key begins, or -1. */
  find(key: string): number {
    this.wanted.read(key);
    const { first, second } = this.wanted;
    for (let at = this.home(first); ; at = this.after(at)) {
      const row = (this.positions[at] ?? 0) - 1;
      if (row < 0 || (this.rows[row + FIRST] === first && this.rows[row + SECOND] === second)) return row;
    }
  }

  /** Makes an entry for the key that `find` has looked for last, in vain. Its columns are to be filled in. */
  add(): number {
    if (this.size * COLUMNS === this.rows.length) this.grow();
    const row = (this.oldest + this.size++ * COLUMNS) % this.rows.length;
    this.rows[row + FIRST] = this.wanted.first;
    this.rows[row + SECOND] = this.wanted.second;
    this.enter(row);
    return row;
  }

  /** Forgets the oldest entry. */
  shift(): void {
    const { positions, oldest } = this;
    let hole = this.homeOf(oldest);
    while (positions[hole] !== oldest + 1) hole = this.after(hole);
    // What stands behind moves up, as long as that does not put it before its own position.
    for (let at = this.after(hole); positions[at]; at = this.after(at)) {
      const moved = positions[at] ?? 0;
      if (this.distance(this.homeOf(moved - 1), at) < this.distance(hole, at)) continue;
      positions[hole] = moved;
      hole = at;
    }
    positions[hole] = 0;
    this.notes.delete(oldest);
    this.oldest = (oldest + COLUMNS) % this.rows.length;
    this.size--;
  }

  private enter(row: number): void {
    let at = this.homeOf(row);
    while (this.positions[at]) at = this.after(at);
    this.positions[at] = row + 1;
  }

  /** Makes twice the room. The oldest entry begins it. */
  private grow(): void {
    const { rows, oldest, notes } = this;
    const entries = Math.min(this.capacity, Math.max(LEAST, this.size * 2));
    this.rows = new Float64Array(entries * COLUMNS);
    this.rows.set(rows.subarray(oldest));
    this.rows.set(rows.subarray(0, oldest), rows.length - oldest);
    this.notes = new Map([...notes].map(([row, note]) => [(row - oldest + rows.length) % rows.length, note]));
    this.oldest = 0;
    this.positions = new Int32Array(2 ** Math.ceil(Math.log2(entries * 2)));
    for (let row = 0; row < rows.length; row += COLUMNS) this.enter(row);
  }

  private homeOf(row: number): number {
    return this.home(this.rows[row + FIRST] ?? 0);
  }

  private home(digest: number): number {
    return digest & (this.positions.length - 1);
  }

  private after(position: number): number {
    return (position + 1) & (this.positions.length - 1);
  }

  private distance(from: number, to: number): number {
    return (to - from) & (this.positions.length - 1);
  }
}
