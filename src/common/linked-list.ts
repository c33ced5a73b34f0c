/** The place of a value in a {@link LinkedList}. */
export interface ListNode<Value> {
  readonly value: Value;
  before: ListNode<Value> | undefined;
  after: ListNode<Value> | undefined;
  isIn: boolean;
}

/**
 * Values in the order in which they came; each is removed in constant time. For values that come and go with every
 * request: a `Set` builds its table anew again and again.
 */
export class LinkedList<Value> {
  private first: ListNode<Value> | undefined;
  private last: ListNode<Value> | undefined;
  private count = 0;

  get size(): number {
    return this.count;
  }

  add(value: Value): ListNode<Value> {
    const node: ListNode<Value> = { value, before: this.last, after: undefined, isIn: true };
    if (this.last) this.last.after = node;
    else this.first = node;
    this.last = node;
    this.count++;
    return node;
  }

  /** Does nothing for a node that was removed before. */
  remove(node: ListNode<Value>): void {
    if (!node.isIn) return;
    node.isIn = false;
    const { before, after } = node;
    if (before) before.after = after;
    else this.first = after;
    if (after) after.before = before;
    else this.last = before;
    // A removed node that is still referenced would keep all later ones alive, and what they refer to.
    node.before = node.after = undefined;
    this.count--;
  }

  toArray(): Value[] {
    const values: Value[] = [];
    for (let node = this.first; node; node = node.after) values.push(node.value);
    return values;
  }
}
