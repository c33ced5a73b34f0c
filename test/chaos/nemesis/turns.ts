import type { Random } from '../../score/random.js';

/** Takes everything once, in an order of chance, then begins anew. */
export class Turns<Item> {
  private rest: Item[] = [];

  constructor(
    private readonly items: readonly [Item, ...Item[]],
    private readonly random: Random,
  ) {}

  next(): Item {
    if (this.rest.length === 0) this.rest = [...this.items];
    const [item = this.items[0]] = this.rest.splice(this.random.int(this.rest.length), 1);
    return item;
  }
}
