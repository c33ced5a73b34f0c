import { setImmediate as turn } from 'node:timers/promises';
import { UnrecoverableError } from 'bullmq';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { QueueHost, StoredEvent } from 'nestjs-vox-webhooks/ports';
import { Attempts } from '../../../src/bullmq/queue/attempts.js';
import type { VoxJob } from '../../../src/bullmq/queue/vox-job.js';
import { QueueWorker } from '../../../src/delivery/queue/queue-worker.js';
import { storedEvent } from '../delivery/stored-event.js';

const job = (data: unknown): VoxJob => ({ id: 'job-1', data, attemptsMade: 0, opts: {} }) as VoxJob;
const GOOD = { ...storedEvent('k'), handler: 'A.a' };

describe('A7: nothing that is called on failure can reject', () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);
  beforeEach(() => {
    unhandled.length = 0;
    process.on('unhandledRejection', note);
  });
  afterEach(async () => {
    await turn();
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
  });

  const hosts: readonly (readonly [string, () => Promise<void>])[] = [
    ['rejects', () => Promise.reject(new Error('the sink is gone'))],
    [
      'throws',
      () => {
        throw new Error('the sink is gone');
      },
    ],
  ];
  it.each(hosts)('A7: giving up a job whose host %s is reported', async (_how, giveUp) => {
    const reports: string[] = [];
    const attempts = new Attempts({
      run: () => Promise.resolve(),
      giveUp,
      report: (_what, error) => void reports.push(String(error)),
    });
    attempts.giveUp(job(GOOD), new Error('broken'));
    await attempts.putAway();
    expect(reports).toEqual(['Error: the job "job-1", kept in the failed set: the sink is gone']);
  });

  it('A7: running a job whose host throws at once is a failed attempt, and nothing is left running', async () => {
    const run = (): never => {
      throw new RangeError('no memory');
    };
    const attempts = new Attempts({ run, giveUp: () => Promise.resolve(), report: () => undefined });
    await expect(attempts.run(job(GOOD))).rejects.toMatchObject({ name: 'FailedAttemptError' });
    expect(attempts.isIdle).toBe(true);
  });

  it.each([undefined, null, 'text', {}, [], { ...GOOD, params: undefined }])(
    'A7: running %p is refused for good, and nothing is left running',
    async (data) => {
      const attempts = new Attempts({
        run: () => Promise.resolve(),
        giveUp: () => Promise.resolve(),
        report: () => undefined,
      });
      await expect(attempts.run(job(data))).rejects.toBeInstanceOf(UnrecoverableError);
      expect(attempts.isIdle).toBe(true);
    },
  );

  /** The module, as the queue of an application sees it. */
  function moduleWith(log: object): QueueHost {
    const settings = { name: 'default', handlerDeadline: 1_000, calls: { deadline: 1_000 } };
    const letters = { put: () => Promise.reject(new Error('disk full')) };
    const nothing = {};
    const parts = [{ of: () => [] }, nothing, letters, log, settings] as unknown as ConstructorParameters<
      typeof QueueWorker
    >;
    return new QueueWorker(...parts);
  }
  const silent = { gaveUp: () => undefined, threw: () => undefined };
  const throwing = {
    gaveUp: () => undefined,
    threw: () => {
      throw new Error('the logger is closed');
    },
  };
  it.each([
    ['what it was never given', {}, silent],
    ['nothing', undefined, silent],
    ['an event, while the sink rejects', storedEvent('k'), silent],
    ['an event, while the logger throws', storedEvent('k'), throwing],
    ['what it was never given, while the logger throws', null, throwing],
  ])('A7: the module gives up %s', async (_name, stored, log) => {
    await expect(moduleWith(log).giveUp(stored as StoredEvent, 'A.a', new Error('x'))).resolves.toBeUndefined();
  });

  it.each([{}, null, { ...storedEvent('k'), params: [] }])(
    'A7: the module refuses %p from any queue, with a stable code',
    async (stored) => {
      const run = moduleWith(silent).run(stored as StoredEvent, 'A.a', { number: 1 });
      await expect(run).rejects.toMatchObject({ code: 'VOX_JOB_MALFORMED' });
    },
  );
});
