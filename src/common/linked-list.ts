/** The place of a member of a {@link LinkedList}. */
export interface ListNode<Member> {
  readonly member: Member;
  before: ListNode<Member> | undefined;
  after: ListNode<Member> | undefined;
  isIn: boolean;
}

/**
 * Members in the order in which they came; each leaves in constant time. For crowds that come and go with every request: a
 * `Set` lays itself out anew again and again.
 */
export class LinkedList<Member> {
  private first: ListNode<Member> | undefined;
  private last: ListNode<Member> | undefined;
  private count = 0;

  get size(): number {
    return this.count;
  }

  get oldest(): ListNode<Member> | undefined {
    return this.first;
  }

  add(member: Member): ListNode<Member> {
    const link: ListNode<Member> = { member, before: this.last, after: undefined, isIn: true };
    if (this.last) this.last.after = link;
    else this.first = link;
    this.last = link;
    this.count++;
    return link;
  }

  /** Does nothing for one that has left. */
  remove(link: ListNode<Member>): void {
    if (!link.isIn) return;
    link.isIn = false;
    const { before, after } = link;
    if (before) before.after = after;
    else this.first = after;
    if (after) after.before = before;
    else this.last = before;
    // One that has grown old would hold on to all that came after it, and these to all that they stand for.
    link.before = link.after = undefined;
    this.count--;
  }

  toArray(): Member[] {
    const members: Member[] = [];
    for (let link = this.first; link; link = link.after) members.push(link.member);
    return members;
  }
}
