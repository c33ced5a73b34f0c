/** What a {@link Bag} takes. */
export interface Kept {
  /** Where its bag has it; `undefined` while it is in none. Only the bag writes it. */
  place: number | undefined;
}

/**
 * Items that come and go all the time, in no order: the last one takes the place of one that goes. A `Set` or `Map` replaces
 * its table every few items, and one that has grown old keeps what it held until the next full garbage collection.
 */
export class Bag<Item extends Kept> {
  private readonly items: Item[] = [];

  /** A copy: items may come and go while it is looked through. */
  get all(): readonly Item[] {
    return [...this.items];
  }

  add(item: Item): void {
    item.place = this.items.push(item) - 1;
  }

  /** Whether it was there. */
  delete(item: Item): boolean {
    const { place } = item;
    const last = this.items.at(-1);
    if (place === undefined || !last) return false;
    this.items[place] = last;
    last.place = place;
    item.place = undefined;
    this.items.pop();
    return true;
  }
}
