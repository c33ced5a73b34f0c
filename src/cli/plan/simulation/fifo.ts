/** A queue that takes from its front in constant time. */
export class Fifo<Item> {
  private items: Item[] = [];
  private front = 0;

  get length(): number {
    return this.items.length - this.front;
  }

  push(item: Item): void {
    this.items.push(item);
  }

  shift(): Item | undefined {
    const item = this.items[this.front];
    if (item !== undefined) this.front += 1;
    if (this.front > 1_024 && this.front * 2 > this.items.length) {
      this.items = this.items.slice(this.front);
      this.front = 0;
    }
    return item;
  }
}
