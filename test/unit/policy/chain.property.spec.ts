import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LinkedList, type ListNode } from '../../../src/common/linked-list.js';

describe('a chain', () => {
  it('holds who came and has not left, in order, whoever leaves when and how often', () => {
    const step = fc.oneof(fc.constant('add' as const), fc.nat(20));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const chain = new LinkedList<number>();
        const links: ListNode<number>[] = [];
        const model = new Set<number>();
        for (const one of steps) {
          if (one === 'add') {
            model.add(links.length);
            links.push(chain.add(links.length));
          } else {
            const link = links[one];
            if (link) chain.remove(link);
            model.delete(one);
          }
          // Whoever has left and grown old must not keep its neighbours from the garbage collector.
          const gone = links.filter(({ isIn }) => !isIn);
          expect(gone.flatMap(({ before, after }) => [before, after].filter(Boolean))).toEqual([]);
          expect(chain.toArray()).toEqual([...model]);
          expect(chain.size).toBe(model.size);
          expect(chain.oldest?.member).toBe([...model][0]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
