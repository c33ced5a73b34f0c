import { rm } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { MODES } from '../../chaos/app/app-plan.interface.js';
import { runKill } from '../../chaos/run/run-kill.js';
import { expectHeld } from './expect-held.js';
import { fewOrMany } from '../../support/numbers.js';

describe('kill -9 and SIGSTOP in the middle of the load', () => {
  it.each(fewOrMany(['bullmq'] as const, MODES))(
    '%s: nothing that was accepted is lost, and an inbox makes every effect happen once',
    async (mode) => {
      const report = await runKill({ mode, kills: fewOrMany(1, 4), seed: 1, handler: 'outbox' });
      expectHeld(report);
      expect(report.verdict.events).toBeGreaterThan(fewOrMany(10, 50));
    },
    120_000,
  );

  it('notices an application that accepts before it is done', async () => {
    const { ok, verdict, folder = '' } = await runKill({ mode: 'inline', kills: 2, seed: 2, handler: 'hasty' });
    expect(ok).toBe(false);
    expect(verdict.lost).toBeGreaterThan(0);
    expect(verdict.early).toBeGreaterThan(0);
    await rm(folder, { recursive: true });
  }, 120_000);
});
