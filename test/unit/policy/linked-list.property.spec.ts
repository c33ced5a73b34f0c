import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LinkedList, type ListNode } from '../../../src/common/linked-list.js';

describe('a linked list', () => {
  it('holds what was added and not removed, in order, whatever is removed when and how often', () => {
    const step = fc.oneof(fc.constant('add' as const), fc.nat(20));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const list = new LinkedList<number>();
        const nodes: ListNode<number>[] = [];
        const model = new Set<number>();
        for (const one of steps) {
          if (one === 'add') {
            model.add(nodes.length);
            nodes.push(list.add(nodes.length));
          } else {
            const node = nodes[one];
            if (node) list.remove(node);
            model.delete(one);
          }
          // A removed node must not keep its neighbours from the garbage collector.
          const gone = nodes.filter(({ isIn }) => !isIn);
          expect(gone.flatMap(({ before, after }) => [before, after].filter(Boolean))).toEqual([]);
          expect(list.toArray()).toEqual([...model]);
          expect(list.size).toBe(model.size);
        }
      }),
      { numRuns: 500 },
    );
  });
});
