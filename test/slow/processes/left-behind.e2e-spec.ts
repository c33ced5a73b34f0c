import { afterEach, describe, expect, it } from '@jest/globals';
import { isAlive } from '../../../scripts/processes/kill-tree.mjs';
import { until } from '../../support/until.js';
import { JestRun } from './jest-run.js';

const HOLDING = '**/test/slow/processes/holding.fixture.ts';
const FAILING = '**/test/slow/processes/failing.fixture.ts';
/** How soon everything is gone after Jest, in milliseconds. */
const SOON = 10_000;

describe('processes of tests', () => {
  let run: JestRun;
  afterEach(() => run.remove());

  it('end within ten seconds after a kill -9 of Jest, workers and Redis servers, and folders go', async () => {
    run = new JestRun('--testMatch', HOLDING, '**/test/slow/bullmq/outage.spec.ts', '--maxWorkers=2');
    const servers = (): number => [...run.running().values()].filter((name) => name === 'redis-server').length;
    await until('both suites have their servers', () => servers() >= 3 && run.folders().length >= 3, 50_000);
    const pids = [...run.running().keys()];
    run.kill();
    await until('all have ended', () => !pids.some(isAlive), SOON);
    await until('no folder is left', () => run.folders().length === 0, SOON);
  }, 120_000);

  it('end with the suite that failed, and so does Jest', async () => {
    run = new JestRun('--testMatch', FAILING);
    expect(await run.ended()).toBe(1);
    expect(run.output).toContain('what fails in the middle');
    const pids = /started (\d+) and (\d+)/.exec(run.output)?.slice(1).map(Number) ?? [];
    expect(pids).toHaveLength(2);
    expect(pids.filter(isAlive)).toEqual([]);
    expect(run.folders()).toEqual([]);
  });
});
