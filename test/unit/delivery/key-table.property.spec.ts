import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ATTEMPTS, KeyTable } from '../../../src/delivery/dedupe/key-table.js';

/** Larger than what a table has room for at first, so that it grows in the middle of its ring. */
const CAPACITY = 1_500;

/** A table beside what it has to be: entries in their order. */
class Pair {
  readonly table = new KeyTable<string>(CAPACITY);
  readonly model: { readonly key: string; readonly number: number; note?: string }[] = [];
  private made = 0;

  add(): void {
    if (this.model.length === CAPACITY) this.shift();
    const entry = { key: `key ${++this.made}`, number: this.made };
    expect(this.table.find(entry.key)).toBe(-1);
    const row = this.table.add();
    this.table.rows[row + ATTEMPTS] = entry.number;
    this.model.push(entry);
  }

  shift(): void {
    if (!this.model.shift()) return;
    this.table.shift();
  }

  note(at: number): void {
    const entry = this.model[at % this.model.length];
    if (!entry) return;
    entry.note = `note ${at}`;
    this.table.notes.set(this.table.find(entry.key), entry.note);
  }

  check(): void {
    const { table, model } = this;
    expect(table.size).toBe(model.length);
    expect(table.notes.size).toBe(model.filter(({ note }) => note !== undefined).length);
    if (model[0]) expect(table.rows[table.oldest + ATTEMPTS]).toBe(model[0].number);
    for (const { key, number, note } of model) {
      const row = table.find(key);
      expect([table.rows[row + ATTEMPTS], table.notes.get(row)]).toEqual([number, note]);
    }
  }
}

describe('the table of keys', () => {
  it('finds what is there with all that belongs to it, forgets the oldest, and grows wherever its ring stands', () => {
    const step = fc.tuple(fc.constantFrom('add', 'add', 'add', 'shift', 'note'), fc.integer({ min: 1, max: 40 }));
    fc.assert(
      fc.property(fc.array(step, { minLength: 100, maxLength: 200 }), (steps) => {
        const pair = new Pair();
        for (const [what, times] of steps) {
          if (what === 'note') pair.note(times);
          else for (let time = 0; time < times; time++) pair[what === 'add' ? 'add' : 'shift']();
        }
        pair.check();
      }),
      { numRuns: 40 },
    );
  });

  it('keeps keys apart, whether they hold a digest or not', () => {
    const digest = 'A'.repeat(43);
    const keys = [`v1-${digest}`, `v2-${digest}`, `v1-é${digest.slice(1)}`, `v1-B${digest.slice(1)}`, digest, ''];
    const table = new KeyTable<never>(10);
    const rows = keys.map((key) => {
      expect(table.find(key)).toBe(-1);
      return table.add();
    });
    expect(keys.map((key) => table.find(key))).toEqual(rows);
  });
});
