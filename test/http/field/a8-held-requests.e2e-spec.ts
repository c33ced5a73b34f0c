import type { Server } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { VoxWebhooksOptions } from 'nestjs-vox-webhooks';
import type { DeliveryQueue } from 'nestjs-vox-webhooks/ports';
import { Connection } from '../../bench/load/connection.js';
import type { Answer } from '../../bench/load/read-answer.js';
import { PLATFORMS } from '../../support/platforms.js';
import { GOOD, JSON_TYPE, PATH, type Receiver, startReceiver } from '../../support/receiver.js';
import { type RequestParts, requestText } from '../../support/request-text.js';
import { Latch, sleep, until } from '../delivery/latch.js';
import { call, freshId, receipt } from '../delivery/receipts.js';
import { HELLO, Work } from '../load/work.js';
import { fewOrMany } from '../../support/numbers.js';

const FALLBACK = '<Response><Say>Call again later</Say></Response>';
const CHECK = requestText({ method: 'GET', path: PATH, headers: [GOOD] });
const bytes = (parts: RequestParts): Buffer => requestText({ path: PATH, headers: [GOOD, JSON_TYPE], ...parts });
const times = <Value>(count: number, make: (index: number) => Value): Value[] =>
  Array.from({ length: count }, (_, index) => make(index));
/** Long enough for one answer too many to come. */
const WHILE = 50;

/** A queue that keeps everybody waiting until the latch opens. */
function slowQueue(latch: Latch): DeliveryQueue {
  const done = (): Promise<void> => Promise.resolve();
  const health = { ok: true, waiting: 0, lagMs: 0, deadLetters: 0 };
  return { open: done, store: () => latch.wait(), health: () => Promise.resolve(health), drain: done, close: done };
}

describe.each(PLATFORMS)('A8: what is held counts as load on %s', (platform) => {
  let receiver: Receiver;
  let work: Work;
  let connections: Connection[] = [];
  const latch = new Latch();

  const start = async (maxRunning: number, options: Partial<VoxWebhooksOptions> = {}): Promise<void> => {
    const patience = { calls: { fallback: FALLBACK, deadline: 60_000 }, handlerDeadline: 60_000, shutdownGrace: 0 };
    const all = { ...patience, ...options, overload: { maxRunning } };
    receiver = await startReceiver({ platform, providers: [Work], options: all });
    // Thousands of connections take their time on a busy machine, and the first ones are idle for as long.
    (receiver.app.getHttpServer() as Server).keepAliveTimeout = 60_000;
    work = receiver.app.get(Work);
    work.hangs = true;
  };
  afterEach(async () => {
    work.latch.release();
    latch.reset();
    for (const connection of connections.splice(0)) connection.end();
    await receiver.close();
  });

  /** So many connections that the server has taken before. */
  async function connect(count: number): Promise<Connection[]> {
    const made = times(count, () => new Connection(receiver.port));
    connections.push(...made);
    for (const connection of made) await connection.send(CHECK);
    return made;
  }

  /** Waits until all but those that are held have their answer, releases the others, and gives back all answers. */
  async function untilHeld(answers: readonly Promise<Answer>[], held: number, release: () => void): Promise<Answer[]> {
    let answered = 0;
    const all = Promise.all(answers.map((answer) => answer.finally(() => answered++)));
    await until(() => answered >= answers.length - held);
    await sleep(WHILE);
    expect(answered).toBe(answers.length - held);
    release();
    return all;
  }

  async function sendAll(requests: readonly Buffer[], held: number, release: () => void): Promise<Answer[]> {
    const lines = await connect(requests.length);
    return untilHeld(
      lines.map((line, index) => line.send(requests[index] ?? CHECK)),
      held,
      release,
    );
  }

  const letGo = (): void => {
    work.hangs = false;
    work.latch.release();
  };
  const countOf = (answers: readonly Answer[], status: number, body?: string): number =>
    answers.filter((answer) => answer.status === status && (body === undefined || answer.body === body)).length;

  it('A8: many identical receipts at once: as many as different ones are held, the others get 503', async () => {
    await start(100);
    const one = bytes(receipt(freshId()));
    const requests = times(fewOrMany(300, 3_000), () => one);
    const answers = await sendAll(requests, 50, letGo);
    expect([countOf(answers, 200), countOf(answers, 503), work.runs]).toEqual([50, requests.length - 50, 1]);
    expect((await receiver.send(receipt(freshId()))).status).toBe(200);
  });

  it('A8: many identical calls at once: the others hear the fallback', async () => {
    await start(100);
    const one = bytes(call(freshId()));
    const requests = times(fewOrMany(300, 1_000), () => one);
    const answers = await sendAll(requests, 100, letGo);
    expect([countOf(answers, 200, HELLO), countOf(answers, 200, FALLBACK), work.runs]).toEqual([
      100,
      requests.length - 100,
      1,
    ]);
    expect((await receiver.send(call(freshId()))).body).toBe(HELLO);
  });

  it.each(['identical', 'different'])('A8: %s receipts, all admitted before their bodies came', async (how) => {
    await start(20);
    const id = freshId();
    const requests = times(60, () => bytes(receipt(how === 'identical' ? id : freshId())));
    const lines = await connect(60);
    const answers = lines.map((line, index) => line.send(requests[index]?.subarray(0, -20) ?? CHECK));
    await sleep(WHILE);
    for (const [index, line] of lines.entries()) line.add(requests[index]?.subarray(-20) ?? CHECK);
    const all = await untilHeld(answers, 10, letGo);
    expect([countOf(all, 200), countOf(all, 503)]).toEqual([10, 50]);
    expect(work.runs).toBe(how === 'identical' ? 1 : 10);
  });

  it('A8: receipts that wait for the delivery queue', async () => {
    await start(20, { delivery: slowQueue(latch) });
    const requests = times(60, () => bytes(receipt(freshId())));
    const answers = await sendAll(requests, 10, () => latch.release());
    expect([countOf(answers, 200), countOf(answers, 503)]).toEqual([10, 50]);
    expect((await receiver.send(receipt(freshId()))).status).toBe(200);
  });

  it('A8: requests that wait for the dead-letter sink', async () => {
    await start(20, { deadLetters: { put: () => latch.wait() }, onInvalid: 'quarantine' });
    const requests = times(60, (index) => bytes({ body: `{"type":"mo","id":"${index}"}` }));
    const answers = await sendAll(requests, 10, () => latch.release());
    expect([countOf(answers, 200), countOf(answers, 503)]).toEqual([10, 50]);
  });

  it('A8: repeats that were told they are late count no longer, though the handler is still at work', async () => {
    await start(100, { handlerDeadline: 2_000 });
    const one = bytes(receipt(freshId()));
    const requests = times(50, () => one);
    const late = await sendAll(requests, 50, () => undefined);
    expect(late.map(({ status, body }) => [status, body.includes('VOX_HANDLER_LATE')])).toEqual(
      times(50, () => [503, true]),
    );
    const others = times(49, () => bytes(receipt(freshId())));
    const answers = await sendAll(others, 49, letGo);
    expect([countOf(answers, 200), work.runs]).toEqual([49, 50]);
  });
});
