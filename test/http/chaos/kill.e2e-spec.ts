import { describe, expect, it } from '@jest/globals';
import { MODES } from '../../chaos/app/app-plan.interface.js';
import { runKill } from '../../chaos/run/run-kill.js';
import { expectHeld } from './expect-held.js';
import { fewOrMany } from '../../support/numbers.js';

describe('kill -9 and SIGSTOP in the middle of the load', () => {
  it.each(fewOrMany(['inline-redis'] as const, MODES))(
    '%s: nothing that was accepted is lost, and an inbox makes every effect happen once',
    async (mode) => {
      const report = await runKill({ mode, kills: fewOrMany(1, 4), seed: 1, handler: 'outbox' });
      expectHeld(report);
      expect(report.verdict.events).toBeGreaterThan(fewOrMany(10, 50));
    },
    120_000,
  );
});
