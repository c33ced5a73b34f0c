import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { DropDelivery, RetryDelivery, type VoxWebhooksOptions } from 'nestjs-vox-webhooks';
import type { DeadLetter, StoredEvent } from 'nestjs-vox-webhooks/ports';
import { eventRecordOf } from '../../../src/delivery/queue/event-record-of.js';
import { MalformedJobError } from '../../../src/delivery/queue/malformed-job.error.js';
import { readStoredEvent } from '../../../src/delivery/queue/read-stored-event.js';
import type { BoundHandler } from '../../../src/handlers/bound-handler.interface.js';
import { CapturedLogger } from '../../support/captured-logger.js';
import { bound, composeWith } from '../receiver/ask.js';
import { storedEvent } from './stored-event.js';

const HANDLER = 'Desk.take';
const STORED = storedEvent('k1', {
  params: { type: 'per_recipient', message_id: 'k1', status: 'delivered', tag: 'x' },
  step: 'menu',
  output: 'told',
  flaws: ['error'],
  receivedAt: 1_700_000_000_000,
});
const without = (field: keyof StoredEvent): object =>
  Object.fromEntries(Object.entries(STORED).filter(([name]) => name !== field));
const fieldOf = (read: () => unknown): unknown => {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof MalformedJobError) return error.field;
    throw error;
  }
};

describe('an event that comes out of a queue', () => {
  it('is what was stored, and its parameters are a copy without a prototype', () => {
    const read = readStoredEvent(STORED);
    expect({ ...read, params: { ...read.params } }).toEqual(STORED);
    expect(Object.getPrototypeOf(read.params)).toBeNull();
    expect(read.params).not.toBe(STORED.params);
    const hostile = JSON.parse('{"a":1,"__proto__":{"b":1},"c":{"constructor":1}}') as object;
    expect(JSON.stringify(readStoredEvent({ ...STORED, params: hostile }).params)).toBe('{"a":1,"c":{}}');
    expect(Object.hasOwn(hostile, '__proto__')).toBe(true);
  });

  it('is not read twice, and nothing that comes out of JSON counts as read', () => {
    const read = readStoredEvent(STORED);
    expect(readStoredEvent(read)).toBe(read);
    expect(fieldOf(() => readStoredEvent(JSON.parse(JSON.stringify({ ...read, key: '' }))))).toBe('key');
    expect(fieldOf(() => readStoredEvent({ ...read, key: '' }))).toBe('key');
  });

  it.each(['step', 'output', 'flaws'] as const)('may lack %s', (field) => {
    expect(fieldOf(() => readStoredEvent(without(field)))).toBeUndefined();
    expect(fieldOf(() => readStoredEvent({ ...STORED, [field]: undefined }))).toBeUndefined();
  });

  it.each(['registration', 'event', 'version', 'key', 'params', 'violations', 'method', 'path', 'receivedAt'] as const)(
    'may not lack %s',
    (field) => expect(fieldOf(() => readStoredEvent(without(field)))).toBe(field),
  );

  it.each([undefined, null, 'text', 7, []])('is no %p', (value) => {
    expect(fieldOf(() => readStoredEvent(value))).toBe('data');
  });

  const deep = JSON.parse('{"a":'.repeat(33) + '1' + '}'.repeat(33)) as object;
  it.each<[keyof StoredEvent, readonly unknown[], readonly unknown[]]>([
    ['registration', ['default', ''], [7, null]],
    [
      'event',
      ['sms.dlr', 'a.b', 'sms.newer.than.this.one', `${'a'.repeat(32)}.${'b'.repeat(32)}`],
      [
        7,
        '',
        'sms',
        '.sms',
        'sms.',
        'Sms.dlr',
        'sms.dlr\n',
        'x\nsms.dlr',
        'a.b.c.d.e.f',
        `${'a'.repeat(33)}.b`,
        `a.${'b'.repeat(33)}`,
        'voice.inbound',
        'voice.pay.status',
        ['sms.dlr'],
      ],
    ],
    ['version', ['v1', ''], [1]],
    ['step', ['menu', ''], [7, null]],
    ['output', ['told', ''], [7, null]],
    ['key', ['k', '~', '!', 'x'.repeat(256)], ['', ' ', 'a b', 'a\n', '\u007f', 'é', 'x'.repeat(257), 7]],
    ['params', [{}, { a: { b: [1] } }], [null, [], 'text', deep]],
    ['violations', [[], ['a', 'b']], ['a', [1], ['a', 1], null, {}]],
    ['flaws', [[], ['a', 'b']], ['a', [1], ['a', 1], null, {}]],
    ['method', ['POST', ''], [7]],
    ['path', ['/', ''], [7]],
    ['receivedAt', [0, -1, 8.64e15], [Number.NaN, Number.POSITIVE_INFINITY, 8.64e15 + 1, '2026-01-01', null]],
  ])('has a %s of its kind', (field, good, bad) => {
    for (const value of good)
      expect([value, fieldOf(() => readStoredEvent({ ...STORED, [field]: value }))]).toEqual([value, undefined]);
    for (const value of bad)
      expect([value, fieldOf(() => readStoredEvent({ ...STORED, [field]: value }))]).toEqual([value, field]);
  });

  it('has a record in which JSON stands for the bytes', () => {
    const { registration, event, version, key, path, params } = STORED;
    const { startedAt, bytes, ...record } = eventRecordOf({ ...STORED, method: 'GET' });
    expect(record).toEqual({
      registration,
      event,
      version,
      key,
      // As it came, its JSON would be sent again as the query of a GET.
      method: 'POST',
      path,
      params,
      contentType: 'application/json',
    });
    expect(JSON.parse(bytes.toString())).toEqual(params);
    expect(performance.now() - startedAt).toBeLessThan(60_000);
  });

  it('has a record with the digits of a number that JSON does not know, as a queue in memory may hand it out', () => {
    expect(eventRecordOf({ ...STORED, params: { n: 7n } }).bytes.toString()).toBe('{"n":"7"}');
  });

  it('that is none is told apart by name and code, with the field and a remedy', () => {
    const error = new MalformedJobError('key');
    expect([error.name, error.code, error.field]).toEqual(['MalformedJobError', 'VOX_JOB_MALFORMED', 'key']);
    expect(error.message).toBe(
      'VOX_JOB_MALFORMED not a job of this package: its key is missing or has the wrong shape. ' +
        'Find out who else writes to this queue, and give each producer a queue of its own.',
    );
  });
});

describe('a worker', () => {
  let logger: CapturedLogger;
  let letters: DeadLetter[];
  beforeEach(() => {
    Logger.overrideLogger(['debug', 'error', 'warn']);
    Logger.overrideLogger((logger = new CapturedLogger()));
    letters = [];
  });
  afterEach(() => Logger.overrideLogger(['error', 'warn']));

  const workerOf = (invoke: BoundHandler['invoke'], options: Partial<VoxWebhooksOptions> = {}) => {
    const deadLetters = { put: (letter: DeadLetter) => Promise.resolve(void letters.push(letter)) };
    return composeWith([bound(HANDLER, ['sms.dlr'], invoke)], { deadLetters, ...options }).worker;
  };
  const ignore = (): void => undefined;
  const FIRST = { number: 1 };

  it('serves the queue of its registration, within the times of its options', () => {
    const { registration, handlerDeadline, acceptDeadline } = workerOf(ignore, {
      handlerDeadline: 7_000,
      calls: { deadline: 3_000 },
    });
    expect({ registration, handlerDeadline, acceptDeadline }).toEqual({
      registration: 'default',
      handlerDeadline: 7_000,
      acceptDeadline: 3_000,
    });
  });

  it('hands the lifted event to its handler, with all that is known of it', async () => {
    const seen: unknown[] = [];
    await workerOf((payload, ctx) => void seen.push(payload, ctx)).run(STORED, HANDLER, { number: 3 });
    expect(seen[0]).toMatchObject({ messageId: 'k1', status: 'delivered' });
    expect(seen[1]).toMatchObject({
      event: 'sms.dlr',
      version: STORED.version,
      step: 'menu',
      registration: 'default',
      key: 'k1',
      attempt: 3,
      violations: [],
      flaws: ['error'],
    });
    expect(logger.text).toMatch(/debug: VOX_HANDLED sms\.dlr Desk\.take \d+ ms attempt=3 key=k1/);
  });

  it.each([
    ['fails', new Error('broken'), /error: Desk\.take threw/],
    ['asks for a retry', new RetryDelivery('later'), /^$/],
  ])('rejects with what a handler throws that %s', async (_what, error, line) => {
    const run = workerOf(() => Promise.reject(error)).run(STORED, HANDLER, FIRST);
    await expect(run).rejects.toBe(error);
    expect(logger.text).toMatch(line);
    expect(letters).toEqual([]);
  });

  it('puts away what a handler drops, and is done with it', async () => {
    await workerOf(() => Promise.reject(new DropDelivery('not ours'))).run(STORED, HANDLER, FIRST);
    expect(letters).toMatchObject([{ code: 'VOX_DROPPED', details: [HANDLER], key: 'k1', event: 'sms.dlr' }]);
    expect(logger.text).toMatch(/debug: VOX_DROPPED sms\.dlr Desk\.take \d+ ms attempt=1 key=k1/);
  });

  it('tells the handler that its job is lost', async () => {
    const job = new AbortController();
    const reasons: unknown[] = [];
    const run = workerOf((_payload, ctx) => {
      job.abort();
      reasons.push(ctx.signal.reason);
    }).run(STORED, HANDLER, { number: 1, signal: job.signal });
    await run;
    expect(reasons).toEqual([new Error('the job is lost')]);
  });

  it('tells a handler that it is late, waits for it, and gives up after ten deadlines', async () => {
    const reasons: unknown[] = [];
    const slow = workerOf(
      (_payload, ctx) =>
        new Promise<void>((resolve) => {
          ctx.signal.addEventListener('abort', () => {
            reasons.push(ctx.signal.reason);
            resolve();
          });
        }),
      { handlerDeadline: 20 },
    );
    await slow.run(STORED, HANDLER, FIRST);
    expect(reasons).toEqual([new Error('the deadline is over')]);
    expect(logger.text).toContain('VOX_LATE_RESULT sms.dlr Desk.take ended late');
    const never = workerOf(() => new Promise(() => undefined), { handlerDeadline: 2 });
    await expect(never.run(STORED, HANDLER, FIRST)).rejects.toThrow(
      'VOX_HANDLER_LATE: did not end within ten deadlines',
    );
  });

  it.each([
    ['an event that this process does not know', { ...STORED, event: 'sms.newer' }, HANDLER],
    ['a handler of another event', { ...STORED, event: 'sms.mo' }, HANDLER],
    ['a handler that is not there', STORED, 'Desk.other'],
    ['a handler of letters of any alphabet', STORED, 'Größe.größe'],
  ])('rejects %s', async (_what, stored, handler) => {
    const run = workerOf(ignore).run(stored as StoredEvent, handler, FIRST);
    await expect(run).rejects.toThrow(
      `VOX_HANDLER_UNKNOWN: no ${handler} takes ${stored.event} in this process. Give workers the providers of the receiver.`,
    );
  });

  it('says once that two registrations share a queue, as one may have the name of the other by chance', async () => {
    const worker = workerOf(ignore);
    await worker.run(STORED, HANDLER, FIRST);
    expect(logger.text).not.toContain('VOX_QUEUE');
    for (let count = 0; count < 3; count++) await worker.run({ ...STORED, registration: 'b' }, HANDLER, FIRST);
    expect(logger.text.split('warn: VOX_QUEUE a job is one of another registration')).toHaveLength(2);
  });

  it.each([
    ['handler', STORED, ''],
    ['handler', STORED, 'a\nb'],
    ['handler', STORED, 'a\u2028b'],
    ['handler', STORED, 'x'.repeat(501)],
    ['key', { ...STORED, key: '' }, HANDLER],
  ])('rejects a job whose %s was never stored', async (field, stored, handler) => {
    await expect(workerOf(ignore).run(stored, handler, FIRST)).rejects.toMatchObject({ field });
  });

  describe('that gives up', () => {
    it('writes what failed, and puts the event away', async () => {
      await workerOf(ignore).giveUp(STORED, HANDLER, new Error('broken'));
      expect(letters).toMatchObject([
        {
          code: 'VOX_HANDLER_FAILED',
          details: [HANDLER],
          key: 'k1',
          event: 'sms.dlr',
          contentType: 'application/json',
        },
      ]);
      expect(logger.lines.filter((line) => line.startsWith('error:'))).toHaveLength(2);
      expect(logger.text).toContain('VOX_DEAD_LETTER sms.dlr Desk.take key=k1');
      expect(logger.text).toContain('Desk.take threw');
    });

    it.each([
      ['the sink is down', STORED, HANDLER, 'the dead-letter sink threw'],
      ['the job is none', { ...STORED, key: '' }, HANDLER, 'the delivery queue threw'],
      ['the handler is none', STORED, '', 'the delivery queue threw'],
    ])('never rejects: %s', async (_what, stored, handler, line) => {
      const deadLetters = { put: () => Promise.reject(new Error('full')) };
      await workerOf(ignore, { deadLetters }).giveUp(stored, handler, new Error('broken'));
      expect(logger.text).toContain(line);
    });

    it('never throws, not even where the logger does', () => {
      const worker = workerOf(ignore);
      worker.report('the delivery queue', new Error('broken'));
      expect(logger.text).toContain('the delivery queue threw');
      const broken = (): never => {
        throw new Error('the disk is full');
      };
      Logger.overrideLogger({ log: broken, error: broken, warn: broken });
      expect(() => worker.report('the delivery queue', new Error('broken'))).not.toThrow();
    });
  });
});
