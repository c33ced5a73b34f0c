import { rm } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import { runKill } from '../../chaos/run/run-kill.js';
import '../../http/chaos/kill.e2e-spec.js';

it('notices an application that accepts before it is done', async () => {
  const { ok, verdict, folder = '' } = await runKill({ mode: 'inline', kills: 2, seed: 2, handler: 'hasty' });
  expect(ok).toBe(false);
  expect(verdict.lost).toBeGreaterThan(0);
  expect(verdict.early).toBeGreaterThan(0);
  await rm(folder, { recursive: true });
}, 120_000);
