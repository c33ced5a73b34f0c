/**
 * A map that knows its oldest entry in constant time. A `Map` keeps the order as well, but an iterator that begins anew
 * walks over the holes of all entries that were deleted, which in a full map are as many as its entries.
 */
export class FifoMap<Value> {
  private readonly entries = new Map<string, Value>();
  /** Goes on where it was, past all holes. */
  private ages = this.entries.keys();
  private head: string | undefined;

  get size(): number {
    return this.entries.size;
  }

  get(key: string): Value | undefined {
    return this.entries.get(key);
  }

  /** A key that is there keeps its age. */
  set(key: string, value: Value): void {
    this.entries.set(key, value);
  }

  delete(key: string): void {
    if (key === this.head) this.head = undefined;
    this.entries.delete(key);
  }

  /** Forgets from the oldest on, as long as an entry may go. */
  shed(mayGo: (value: Value) => boolean): void {
    for (let oldest = this.oldest(); oldest !== undefined; oldest = this.oldest()) {
      const value = this.entries.get(oldest);
      if (value !== undefined && !mayGo(value)) return;
      this.delete(oldest);
    }
  }

  private oldest(): string | undefined {
    if (this.head !== undefined) return this.head;
    let next = this.ages.next();
    if (next.done) {
      // It has seen everything, and is at its end for good: only what came later is there.
      this.ages = this.entries.keys();
      next = this.ages.next();
    }
    return (this.head = next.done ? undefined : next.value);
  }
}
