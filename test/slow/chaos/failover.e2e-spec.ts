import { describe, expect, it } from '@jest/globals';
import { runKill } from '../../chaos/run/run-kill.js';
import { expectHeld } from '../../http/chaos/expect-held.js';

describe('kill -9 and SIGSTOP with failovers in the middle of the load', () => {
  it.each(['cluster', 'sentinel'] as const)(
    '%s: nothing that a replica was waited for is lost',
    async (topology) => {
      const failover = { topology, waitForReplicas: true };
      const report = await runKill({ mode: 'bullmq', kills: 6, seed: 1, handler: 'outbox', ...failover });
      expectHeld(report);
      expect(report.verdict.events).toBeGreaterThan(50);
    },
    300_000,
  );
});
