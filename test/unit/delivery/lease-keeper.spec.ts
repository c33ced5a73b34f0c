import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { bearer } from 'nestjs-vox-webhooks';
import type { DedupeStore } from 'nestjs-vox-webhooks/ports';
import type { Started } from '../../../src/delivery/dedupe/claims.js';
import { LeaseKeeper } from '../../../src/delivery/dedupe/lease-keeper.js';
import { memoryDedupeStore } from '../../../src/delivery/dedupe/memory-dedupe-store.js';
import { RunningEvent } from '../../../src/delivery/running-event.js';
import { Task } from '../../../src/delivery/task.js';
import { resolveSettings } from '../../../src/module/resolve-settings.js';
import type { DeliveryResult } from '../../../src/request/delivery-result.interface.js';
import { WebhookLogger } from '../../../src/telemetry/webhook-logger.js';
import { CapturedLogger } from '../../support/captured-logger.js';
import { PATH, TOKEN } from '../../support/words.js';

const CLAIM: Started = { state: 'started', token: 't1', done: new Set(), attempt: 1 };

describe('the leases of events at work', () => {
  let logger: CapturedLogger;
  let asked: unknown[];
  let renew: DedupeStore['renew'];
  beforeEach(() => {
    Logger.overrideLogger((logger = new CapturedLogger()));
    asked = [];
    renew = () => true;
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance', 'hrtime'] });
  });
  afterEach(() => {
    jest.useRealTimers();
    Logger.overrideLogger(['error', 'warn']);
  });

  const keeperOf = (isRemembered = true): LeaseKeeper => {
    const store = memoryDedupeStore();
    const dedupe: DedupeStore = Object.assign(Object.create(store) as DedupeStore, {
      renew: (...given: Parameters<DedupeStore['renew']>) => {
        asked.push(given);
        return renew(...given);
      },
    });
    const options = { auth: [bearer(TOKEN)], dedupe: isRemembered ? dedupe : (false as const) };
    return new LeaseKeeper(resolveSettings(options, { name: 'default', path: PATH }), new WebhookLogger('default'));
  };
  const atWork = (key: string, claim: Started | undefined = CLAIM): RunningEvent => {
    const running = new RunningEvent(key);
    if (claim) running.claim = claim;
    running.task = new Task<DeliveryResult>(() => new Promise(() => undefined), { deadline: 3_600_000 });
    return running;
  };
  const held = (...events: readonly RunningEvent[]): Map<string, RunningEvent> =>
    new Map(events.map((one) => [one.key, one]));

  it('are renewed every three seconds for ten, all of them, and by one timer', async () => {
    const keeper = keeperOf();
    const events = held(atWork('a'), atWork('b', { ...CLAIM, token: 't2' }));
    keeper.keep(events);
    keeper.keep(events);
    expect(jest.getTimerCount()).toBe(1);
    await jest.advanceTimersByTimeAsync(2_999);
    expect(asked).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);
    const round = [
      ['a', 't1', { leaseMs: 10_000 }],
      ['b', 't2', { leaseMs: 10_000 }],
    ];
    expect(asked).toEqual(round);
    await jest.advanceTimersByTimeAsync(3_000);
    expect(asked).toEqual([...round, ...round]);
    expect(logger.lines).toEqual([]);
  });

  it('end with the last event, and begin again with the next', async () => {
    const keeper = keeperOf();
    const events = held(atWork('a'));
    keeper.keep(events);
    await jest.advanceTimersByTimeAsync(3_000);
    expect(jest.getTimerCount()).toBe(1);
    events.clear();
    await jest.advanceTimersByTimeAsync(3_000);
    expect([jest.getTimerCount(), asked.length]).toEqual([0, 1]);
    events.set('b', atWork('b'));
    keeper.keep(events);
    await jest.advanceTimersByTimeAsync(3_000);
    expect(asked).toHaveLength(2);
  });

  it('that are not claimed yet, or nowhere remembered, are left alone', async () => {
    const waiting = atWork('a');
    waiting.claim = undefined as never;
    keeperOf().keep(held(waiting));
    keeperOf(false).keep(held(atWork('b')));
    await jest.advanceTimersByTimeAsync(3_000);
    expect([asked, logger.lines]).toEqual([[], []]);
  });

  it('that somebody else has taken are told to their handlers, once', async () => {
    renew = (key) => Promise.resolve(key !== 'a');
    const [lost, kept] = [atWork('a'), atWork('b')];
    keeperOf().keep(held(lost, kept));
    expect([lost.token, kept.token]).toEqual(['t1', 't1']);
    await jest.advanceTimersByTimeAsync(6_000);
    expect([lost.token, lost.task?.isLate]).toEqual([undefined, true]);
    expect([kept.token, kept.task?.isLate]).toEqual(['t1', false]);
    expect(asked.map((one) => (one as string[])[0])).toEqual(['a', 'b', 'b']);
    expect(logger.lines).toEqual([
      'warn: VOX_LEASE_LOST key=a: another process may be at work on the same event VoxWebhooks',
    ]);
  });

  it('of an event that has ended meanwhile are nobody’s loss', async () => {
    let answer: (isOurs: boolean) => void = () => undefined;
    renew = () => new Promise((resolve) => (answer = resolve));
    const one = atWork('a');
    const events = held(one);
    keeperOf().keep(events);
    await jest.advanceTimersByTimeAsync(3_000);
    events.set('a', atWork('a'));
    answer(false);
    await new Promise(setImmediate);
    expect([one.token, logger.lines]).toEqual(['t1', []]);
  });

  it('that a store cannot renew are tried again, and the failure is told', async () => {
    renew = () => Promise.reject(new Error('no connection'));
    const one = atWork('a');
    keeperOf().keep(held(one));
    await jest.advanceTimersByTimeAsync(6_000);
    expect([asked.length, one.token, one.task?.isLate]).toEqual([2, 't1', false]);
    expect(logger.text).toContain('error: the dedupe store threw');
    expect(logger.text).toContain('no connection');
  });
});

it('an event that is lost before anything is claimed has no token, and nobody to warn', () => {
  const running = new RunningEvent('a');
  expect(running.token).toBeUndefined();
  expect(() => running.lost()).not.toThrow();
  running.claim = CLAIM;
  expect(running.token).toBeUndefined();
});
