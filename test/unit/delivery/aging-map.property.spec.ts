import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FifoMap } from '../../../src/common/fifo-map.js';

type Step =
  | { readonly do: 'set'; readonly key: string; readonly value: number }
  | { readonly do: 'delete'; readonly key: string }
  | { readonly do: 'shed'; readonly below: number };

const key = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('set' as const), key, value: fc.nat(9) }),
  fc.record({ do: fc.constant('delete' as const), key }),
  fc.record({ do: fc.constant('shed' as const), below: fc.nat(10) }),
);

/** The same by the obvious means. */
function shedPlainly(map: Map<string, number>, below: number): void {
  for (const [name, value] of map) {
    if (value >= below) return;
    map.delete(name);
  }
}

describe('an aging map', () => {
  it('forgets from the oldest on as a plain map would, whatever came before', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const [real, model] = [new FifoMap<number>(), new Map<string, number>()];
        for (const one of steps) {
          if (one.do === 'set') [real, model].forEach((map) => map.set(one.key, one.value));
          else if (one.do === 'delete') [real, model].forEach((map) => void map.delete(one.key));
          else {
            real.shed((value) => value < one.below);
            shedPlainly(model, one.below);
          }
          expect(real.size).toBe(model.size);
          for (const name of 'abcde') expect(real.get(name)).toBe(model.get(name));
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
