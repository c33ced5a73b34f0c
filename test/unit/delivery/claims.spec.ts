import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { DropDelivery, RetryDelivery, type VoxWebhooksOptions } from 'nestjs-vox-webhooks';
import type { Claim, DedupeStore } from 'nestjs-vox-webhooks/ports';
import type { BoundHandler } from '../../../src/handlers/bound-handler.interface.js';
import { CapturedLogger } from '../../support/captured-logger.js';
import { until } from '../../support/until.js';
import { PATH } from '../../support/words.js';
import { ask, bound, codeIn, composeWith } from '../receiver/ask.js';

const NEW: Claim = { state: 'started', token: 't1', done: new Set(), attempt: 1 };
const receipt = (id: string) => ({
  url: `${PATH}/sms.dlr`,
  body: JSON.stringify({
    type: 'per_recipient',
    api_version: '2025-02-01',
    message_id: id,
    to: '+12025550188',
    status: 'sent',
  }),
});
const outcomeOf = ({ headers }: { readonly headers: Readonly<Record<string, unknown>> }): unknown =>
  headers['vox-outcome'];

/** Says what it is told to say, and writes down what it is asked. */
class ScriptedStore implements DedupeStore {
  readonly asked: string[] = [];
  claim: () => Claim | Promise<Claim> = () => NEW;
  written: () => boolean | Promise<boolean> = () => true;

  begin(key: string, { leaseMs }: { readonly leaseMs: number }): Claim | Promise<Claim> {
    this.asked.push(`begin ${key.slice(0, 3)} ${leaseMs}`);
    return this.claim();
  }
  renew(): boolean {
    return true;
  }
  progress(_key: string, token: string, handler: string): boolean | Promise<boolean> {
    this.asked.push(`progress ${token} ${handler}`);
    return this.written();
  }
  complete(_key: string, token: string): boolean | Promise<boolean> {
    this.asked.push(`complete ${token}`);
    return this.written();
  }
  release(_key: string, token: string): void | Promise<void> {
    this.asked.push(`release ${token}`);
    const written = this.written();
    return written instanceof Promise ? written.then(() => undefined) : undefined;
  }
}

describe('the claim of an event', () => {
  let logger: CapturedLogger;
  let store: ScriptedStore;
  let called: string[];
  let contexts: unknown[];
  beforeEach(() => {
    Logger.overrideLogger((logger = new CapturedLogger()));
    [store, called, contexts] = [new ScriptedStore(), [], []];
  });
  afterEach(() => Logger.overrideLogger(['error', 'warn']));

  const handler = (id: string, work: () => unknown = () => undefined): BoundHandler =>
    bound(id, ['sms.dlr'], (_payload, ctx) => {
      called.push(id);
      contexts.push({ attempt: ctx.attempt });
      return work();
    });
  const failing = (id: string): BoundHandler =>
    handler(id, () => {
      throw new Error('broken');
    });
  const dropping = (id: string): BoundHandler =>
    handler(id, () => {
      throw new DropDelivery('not ours');
    });
  const compose = (handlers: readonly BoundHandler[], options: Partial<VoxWebhooksOptions> = {}) =>
    composeWith(handlers, { dedupe: store, ...options });
  const send = (handlers: readonly BoundHandler[], options: Partial<VoxWebhooksOptions> = {}) =>
    ask(compose(handlers, options), receipt('one'));

  it('is completed by the one handler that succeeded', async () => {
    expect(outcomeOf(await send([handler('A.a')]))).toBe('VOX_HANDLED');
    expect(store.asked).toEqual(['begin v1- 10000', 'complete t1']);
  });

  it('is completed after each of several handlers was written down', async () => {
    expect(outcomeOf(await send([handler('A.a'), handler('B.b')]))).toBe('VOX_HANDLED');
    expect(store.asked).toEqual(['begin v1- 10000', 'progress t1 A.a', 'progress t1 B.b', 'complete t1']);
  });

  it('is released where one has failed, and what succeeded is written down', async () => {
    const { status } = await send([handler('A.a'), failing('B.b')]);
    expect(status).toBe(500);
    expect(store.asked).toEqual(['begin v1- 10000', 'progress t1 A.a', 'release t1']);
    expect(logger.text).toContain('error: B.b threw');
  });

  it.each([
    ['one handler', ['A.a'], []],
    ['several handlers', ['A.a', 'B.b'], ['B.b']],
    ['all handlers', ['A.a', 'A.b'], []],
  ])('leaves out those that have succeeded before: %s', async (_what, ids, again) => {
    store.claim = () => ({ ...NEW, done: new Set(['A.a', 'A.b']), attempt: 2 });
    expect(outcomeOf(await send(ids.map((id) => handler(id))))).toBe('VOX_HANDLED');
    expect(called).toEqual(again);
    expect(contexts).toEqual(again.map(() => ({ attempt: 2 })));
    expect(store.asked).toEqual(['begin v1- 10000', ...again.map((id) => `progress t1 ${id}`), 'complete t1']);
  });

  it.each(
    [
      ['all have dropped it', [dropping('A.a'), dropping('B.b')], 'VOX_DROPPED'],
      ['one has dropped it', [dropping('A.a'), handler('B.b')], 'VOX_HANDLED'],
      ['the only one has dropped it', [dropping('A.a')], 'VOX_DROPPED'],
    ].map(([what, make, code]) => [what, make, code] as const),
  )('ends well where %s', async (_what, make, code) => {
    expect(outcomeOf(await send(make as readonly BoundHandler[]))).toBe(code);
    expect(store.asked.at(-1)).toBe('complete t1');
  });

  it.each<[string, Claim, number, string]>([
    ['done', { state: 'done' }, 200, 'VOX_DUPLICATE'],
    ['running elsewhere', { state: 'running' }, 503, 'VOX_BUSY'],
  ])('runs no handler where the event is %s, from a store in memory or another', async (_what, claim, status, code) => {
    for (const answer of [() => claim, () => Promise.resolve(claim)]) {
      store.claim = answer;
      const told = await send([handler('A.a')]);
      expect([told.status, outcomeOf(told) ?? codeIn(told.body)]).toEqual([status, code]);
    }
    expect(called).toEqual([]);
    expect(store.asked).toEqual(['begin v1- 10000', 'begin v1- 10000']);
  });

  const broken = (): never => {
    throw new Error('no connection');
  };
  it.each<[string, () => Claim | Promise<Claim>, string]>([
    ['throws', broken, 'no connection'],
    ['rejects', () => Promise.reject(new Error('no connection')), 'no connection'],
    ['never answers', () => new Promise(() => undefined), 'the dedupe store took longer than 5 ms'],
  ])('runs no handler where the store %s, and the failure is told', async (_what, claim, words) => {
    store.claim = claim;
    const { status, body, headers } = await send([handler('A.a')], { calls: { deadline: 5 } });
    expect([status, JSON.parse(body), headers['Retry-After']]).toEqual([
      503,
      { code: 'VOX_STORE_DOWN', message: 'event cannot be claimed or stored now' },
      '5',
    ]);
    expect(called).toEqual([]);
    expect(logger.text).toContain('error: the dedupe store threw');
    expect(logger.text).toContain(words);
  });

  it.each<[string, () => boolean | Promise<boolean>]>([
    ['throws', broken],
    ['rejects', () => Promise.reject(new Error('no connection'))],
    ['never answers', () => new Promise<boolean>(() => undefined)],
  ])('counts as handled where the store %s afterwards, and the failure is told', async (_what, written) => {
    store.written = written;
    for (const handlers of [[handler('A.a')], [handler('A.a'), handler('B.b')]]) {
      expect(outcomeOf(await send(handlers, { calls: { deadline: 5 } }))).toBe('VOX_HANDLED');
    }
    expect(logger.text).toContain('error: the dedupe store threw');
  });

  it('is waited for until it is written', async () => {
    let write: (done: boolean) => void = () => undefined;
    store.written = () => new Promise((resolve) => (write = resolve));
    let isAnswered = false;
    const answer = send([handler('A.a')]).then(() => (isAnswered = true));
    await new Promise(setImmediate);
    expect([called, isAnswered]).toEqual([['A.a'], false]);
    write(true);
    await answer;
  });

  it('is not made where nothing is remembered: each delivery runs, together too', async () => {
    const registration = compose([handler('A.a')], { dedupe: false });
    const both = await Promise.all([ask(registration, receipt('one')), ask(registration, receipt('one'))]);
    expect(both.map(outcomeOf)).toEqual(['VOX_HANDLED', 'VOX_HANDLED']);
    expect(called).toEqual(['A.a', 'A.a']);
    expect(contexts).toEqual([{ attempt: 1 }, { attempt: 1 }]);
    expect((await send([failing('A.a')], { dedupe: false })).status).toBe(500);
    expect(store.asked).toEqual([]);
    expect(logger.text).not.toContain('the dedupe store threw');
  });

  it('is one for two deliveries at the same time', async () => {
    let end: () => void = () => undefined;
    const registration = compose([handler('A.a', () => new Promise<void>((resolve) => (end = resolve)))]);
    const both = [ask(registration, receipt('one')), ask(registration, receipt('one'))];
    await new Promise(setImmediate);
    expect(registration.tasks.running).toBe(2);
    end();
    expect((await Promise.all(both)).map(outcomeOf)).toEqual(['VOX_HANDLED', 'VOX_HANDLED']);
    expect([called, store.asked]).toEqual([['A.a'], ['begin v1- 10000', 'complete t1']]);
    const third = ask(registration, receipt('one'));
    await new Promise(setImmediate);
    end();
    await third;
    expect(store.asked).toHaveLength(4);
  });

  it('is released when its work is given up after ten deadlines', async () => {
    const { status, body } = await send([handler('A.a', () => new Promise(() => undefined))], { handlerDeadline: 3 });
    expect([status, codeIn(body)]).toEqual([503, 'VOX_HANDLER_LATE']);
    await until('the claim is released', () => store.asked.length === 2);
    expect(store.asked).toEqual(['begin v1- 10000', 'release t1']);
  });

  it('is released by nobody where its store has not answered when the work is given up', async () => {
    store.claim = () => new Promise(() => undefined);
    const registration = compose([handler('A.a')], { handlerDeadline: 3, calls: { deadline: 60_000 } });
    const { status } = await ask(registration, receipt('one'));
    await until('the work is given up', () => registration.tasks.running === 0);
    expect([status, store.asked]).toEqual([503, ['begin v1- 10000']]);
  });

  it('of work that was given up and ends in the end leaves that of its successor alone', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance', 'hrtime'] });
    try {
      const ends: (() => void)[] = [];
      const work = (): Promise<void> => new Promise((resolve) => void ends.push(resolve));
      const registration = compose([handler('A.a', work)], { handlerDeadline: 200 });
      const first = ask(registration, receipt('one'));
      await new Promise(setImmediate);
      await jest.advanceTimersByTimeAsync(2_000);
      expect([(await first).status, registration.tasks.running]).toEqual([503, 0]);
      const second = ask(registration, receipt('one'));
      await new Promise(setImmediate);
      ends[0]?.();
      await new Promise(setImmediate);
      const third = ask(registration, receipt('one'));
      await new Promise(setImmediate);
      ends[1]?.();
      expect((await Promise.all([second, third])).map(outcomeOf)).toEqual(['VOX_HANDLED', 'VOX_HANDLED']);
      expect(called).toEqual(['A.a', 'A.a']);
    } finally {
      jest.useRealTimers();
    }
  });

  it('is not made where nobody takes the event', async () => {
    const registration = compose([bound('A.a', ['sms.mo'], () => undefined)]);
    const { status } = await ask(registration, receipt('one'));
    expect([status, store.asked]).toEqual([200, []]);
    expect(logger.text).toContain('VOX_EVENT_UNHANDLED sms.dlr 200');
  });

  it.each([
    ['fails', () => Promise.reject(new Error('broken')), true],
    ['asks for a retry', () => Promise.reject(new RetryDelivery('later', { after: 7 })), false],
  ])('writes the error of a handler that %s: only what is no wish', async (_what, work, isWritten) => {
    await send([handler('A.a', work)]);
    expect(logger.text.includes('error: A.a threw')).toBe(isWritten);
  });

  it.each<[unknown, boolean]>([
    ['<Response/>', true],
    [' \n<?xml version="1.0"?><Response/>', true],
    ['<Response><Say>a</Say></Response>', true],
    [{ toString: () => '<Response/>' }, true],
    ['<Responses/>', false],
    ['x<Response/>', false],
    ['Response', false],
    [undefined, false],
    [null, false],
    [7, false],
    [['<Response/>'], false],
    [Buffer.from('<Response/>'), false],
    [{ toString: broken }, false],
    [{ toString: () => 7 }, false],
    [{ toString: () => ['<Response/>'] }, false],
    [Object.assign(() => undefined, { toString: () => '<Response/>' }), false],
    ['<Response', false],
    ['<Response>', true],
    ['<Response a="b"/>', true],
    ['<?xml?>', true],
    ['<?xmlx?>', false],
    [Object.create(null), false],
  ])('tells of a document that a handler of a receipt returns: %p', async (value, isTold) => {
    expect(outcomeOf(await send([handler('A.a', () => value)]))).toBe('VOX_HANDLED');
    expect(logger.text.includes('VOX_DOCUMENT_DROPPED A.a has returned a document')).toBe(isTold);
  });

  it('tells of a handler that ended late, and not of another', async () => {
    await send([handler('A.a')]);
    expect(logger.text).not.toContain('VOX_LATE_RESULT');
    let isOver: () => void = () => undefined;
    const over = new Promise<void>((resolve) => (isOver = resolve));
    const registration = compose(
      [
        bound(
          'A.a',
          ['sms.dlr'],
          (_payload, ctx) =>
            new Promise<void>((resolve) => ctx.signal.addEventListener('abort', () => (resolve(), isOver()))),
        ),
      ],
      { handlerDeadline: 5 },
    );
    await ask(registration, receipt('two'));
    await over;
    await new Promise(setImmediate);
    expect(logger.text).toContain('VOX_LATE_RESULT sms.dlr A.a ended late');
  });
});
