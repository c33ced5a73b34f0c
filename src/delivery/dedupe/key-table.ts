import { hash } from 'node:crypto';

/** Columns of an entry. */
export const [EXPIRES, LEASE_ENDS, TOKEN, ATTEMPTS] = [0, 1, 2, 3] as const;
const [FIRST, SECOND, COLUMNS] = [4, 5, 6] as const;

/** A key that ends with a SHA-256 of its own in base64url, as those of events do. */
const DIGESTED = /^v1-[\w-]{43}$/;
const PREFIX = 'v1-'.length;
/** Of a digest in a number: 48 bits. With two of them no two of any number of keys are the same. */
const CHARACTERS = 8;
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUE_OF = Int8Array.from({ length: 128 }, (_, code) => BASE64URL.indexOf(String.fromCharCode(code)));
/** Entries for which there is room at first. */
const LEAST = 512;

/**
 * Keys in the order in which they came, with four numbers each; the oldest goes first. All of it stands in two arrays of
 * numbers. In a `Map` each key is an object, which the garbage collector moves twice and then passes for a day, and which
 * lies somewhere else in memory.
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
  /** The last position. */
  private last = 0;
  /** Digest of the key that was looked for last. */
  private first = 0;
  private second = 0;

  /** @param capacity the most entries */
  constructor(private readonly capacity: number) {}

  /** Where the entry of a key begins, or -1. */
  find(key: string): number {
    const { positions, rows, last } = this;
    const isDigested = DIGESTED.test(key);
    const text = isDigested ? key : hash('sha256', key, 'base64url');
    const begin = isDigested ? PREFIX : 0;
    const first = (this.first = numberAt(text, begin));
    const second = (this.second = numberAt(text, begin + CHARACTERS));
    for (let at = first & last; ; at = (at + 1) & last) {
      const row = (positions[at] ?? 0) - 1;
      if (row < 0 || (rows[row + FIRST] === first && rows[row + SECOND] === second)) return row;
    }
  }

  /** Makes an entry for the key that `find` has looked for last, in vain. Its columns are to be filled in. */
  add(): number {
    if (this.size * COLUMNS === this.rows.length) this.grow();
    const row = (this.oldest + this.size++ * COLUMNS) % this.rows.length;
    this.rows[row + FIRST] = this.first;
    this.rows[row + SECOND] = this.second;
    this.enter(row);
    return row;
  }

  /** Forgets the oldest entry. */
  shift(): void {
    const { positions, last, oldest } = this;
    const homeOf = (row: number): number => (this.rows[row + FIRST] ?? 0) & last;
    let hole = homeOf(oldest);
    while (positions[hole] !== oldest + 1) hole = (hole + 1) & last;
    // What stands behind moves up, as long as that does not put it before its own position.
    for (let at = (hole + 1) & last; positions[at]; at = (at + 1) & last) {
      const moved = positions[at] ?? 0;
      if (((at - homeOf(moved - 1)) & last) < ((at - hole) & last)) continue;
      positions[hole] = moved;
      hole = at;
    }
    positions[hole] = 0;
    this.notes.delete(oldest);
    this.oldest = (oldest + COLUMNS) % this.rows.length;
    this.size--;
  }

  private enter(row: number): void {
    const { positions, last } = this;
    let at = (this.rows[row + FIRST] ?? 0) & last;
    while (positions[at]) at = (at + 1) & last;
    positions[at] = row + 1;
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
    this.last = this.positions.length - 1;
    for (let row = 0; row < rows.length; row += COLUMNS) this.enter(row);
  }
}

function numberAt(text: string, begin: number): number {
  let value = 0;
  for (let at = begin; at < begin + CHARACTERS; at++) value = value * 64 + (VALUE_OF[text.charCodeAt(at)] ?? 0);
  return value;
}
