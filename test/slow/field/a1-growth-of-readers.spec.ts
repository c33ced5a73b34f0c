import { describe, expect, it } from '@jest/globals';
import { readAll } from '../../unit/field/read-all.js';
import { WORST } from '../../unit/field/worst-shapes.js';

describe('A1: no reader of payloads takes longer than the body is larger', () => {
  const best = (read: () => void): number =>
    Math.min(
      ...Array.from({ length: 9 }, () => {
        // Processor time: what the machine does beside it is not measured.
        const before = process.cpuUsage();
        read();
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1_000;
      }),
    );
  const K = 1_024;

  // 16 times the body takes 16 times the time, or 256 times where it grows with its square. What takes no time at all is
  // counted as a quarter of a millisecond, for that is within the noise of the clock.
  it.each(WORST)('%s', (_what, make) => {
    const [small, large] = [make(16 * K), make(256 * K)];
    for (let warm = 0; warm < 5; warm += 1) readAll(small);
    const [before, after] = [best(() => readAll(small)), best(() => readAll(large))];
    expect(after / Math.max(before, 0.25)).toBeLessThan(80);
  });
});
