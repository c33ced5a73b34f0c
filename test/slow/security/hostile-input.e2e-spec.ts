import { describe, expect, it } from '@jest/globals';
import { runFlood } from '../../score/run-flood.js';
import { runFuzz } from '../../score/run-fuzz.js';
import { FAULTS } from '../../score/sabotage.js';
import '../../http/security/hostile-input.e2e-spec.js';

describe('what counts the faults', () => {
  it.each(FAULTS)('notices a handler that is made to %s', async (fault) => {
    const report = await runFuzz({ platform: 'express', n: 60, seed: 7, fault, connections: 4, timeout: 1_000 });
    expect([report.line, report.ok]).toEqual([report.line, false]);
  });

  it('notices a server that reads it all, as body parsers of the framework do elsewhere', async () => {
    const { ok, line } = await runFlood('express', 20, '/elsewhere');
    expect(ok).toBe(false);
    expect(Number(/read=([\d.]+)MB/.exec(line)?.[1])).toBeGreaterThan(19);
  });
});
