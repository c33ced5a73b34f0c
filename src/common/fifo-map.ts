/**
 * A map that knows its oldest entry in constant time. A `Map` keeps the order as well, but an iterator that begins anew
 * walks over the holes of all entries that were deleted, which in a full map are as many as its entries.
 */
export class FifoMap<Value> extends Map<string, Value> {
  /** Goes on where it was, past all holes. */
  private ages = this.keys();
  private head: string | undefined;

  override delete(key: string): boolean {
    if (key === this.head) this.head = undefined;
    return super.delete(key);
  }

  /** Forgets from the oldest on, as long as an entry may go. */
  shed(mayGo: (value: Value) => boolean): void {
    for (let oldest = this.oldest(); oldest !== undefined; oldest = this.oldest()) {
      const value = this.get(oldest);
      if (value !== undefined && !mayGo(value)) return;
      this.delete(oldest);
    }
  }

  private oldest(): string | undefined {
    if (this.head !== undefined) return this.head;
    let next = this.ages.next();
    if (next.done) {
      // It has seen everything, and is at its end for good: only what came later is there.
      this.ages = this.keys();
      next = this.ages.next();
    }
    return (this.head = next.done ? undefined : next.value);
  }
}
