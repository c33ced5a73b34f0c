import { Injectable } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { latestReceipt, OnVoxEvent, type SmsDlr } from 'nestjs-vox-webhooks';
import { PLATFORMS } from '../../support/platforms.js';
import { type Receiver, startReceiver } from '../../support/receiver.js';
import { freshId, receipt } from './receipts.js';

/** Keeps of every message the receipt that counts, as an application would. */
@Injectable()
class Messages {
  readonly states = new Map<string, SmsDlr>();

  @OnVoxEvent('sms.dlr')
  fold(dlr: SmsDlr): void {
    const known = this.states.get(dlr.messageId);
    this.states.set(dlr.messageId, known ? latestReceipt(known, dlr) : dlr);
  }
}

interface Step {
  readonly status: string;
  readonly time?: string;
}
const at = (second: number): string => `2026-04-29T02:08:0${second}.000Z`;
const QUEUED = { status: 'queued', time: at(1) };
const DELIVERING = { status: 'delivering', time: at(2) };
const DELIVERED = { status: 'delivered', time: at(3) };
const FAILED = { status: 'failed', time: at(4), error: { code: '4505', description: 'message too long' } };

const permutations = <Item>(items: readonly Item[]): Item[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));

describe.each(PLATFORMS)('receipts that come in any order on %s', (platform) => {
  let receiver: Receiver;
  beforeAll(async () => void (receiver = await startReceiver({ platform, providers: [Messages] })));
  afterAll(() => receiver.close());

  async function endOf(steps: readonly Step[]): Promise<string> {
    const id = freshId();
    for (const { status, ...more } of steps) expect((await receiver.send(receipt(id, status, more))).status).toBe(200);
    const state = receiver.app.get(Messages).states.get(id);
    return `${state?.status} ${state?.time?.toISOString()} ${state?.error?.code}`;
  }

  it.each<[string, Step[], RegExp]>([
    ['queued, delivering, delivered', [QUEUED, DELIVERING, DELIVERED], /^delivered /],
    ['queued, delivering, failed', [QUEUED, DELIVERING, FAILED], /^failed .* 4505$/],
    [
      'queued, delivering, delivered and a contradicting failed',
      [QUEUED, DELIVERING, DELIVERED, FAILED],
      /^delivered /,
    ],
  ])('every permutation of %s ends in one state', async (_, steps, expected) => {
    const ends = new Set<string>();
    for (const order of permutations(steps)) ends.add(await endOf(order));
    expect(ends.size).toBe(1);
    expect([...ends][0]).toMatch(expected);
  });

  it('any receipts, with repeats and without times, end in the same state in two orders', async () => {
    const status = fc.constantFrom(
      'queued',
      'sent',
      'delivering',
      'unknown',
      'failed',
      'expired',
      'delivered',
      'new-word',
    );
    const time = fc.option(fc.integer({ min: 0, max: 9 }).map(at), { nil: undefined });
    const step = fc.record({ status, time }).map((made): Step => JSON.parse(JSON.stringify(made)) as Step);
    const unique = fc.uniqueArray(step, { minLength: 1, maxLength: 5, selector: (one) => one.status });
    const orders = unique.chain((steps) => {
      const order = fc.shuffledSubarray([...steps, ...steps], { minLength: steps.length * 2 });
      return fc.tuple(order, order);
    });
    await fc.assert(
      fc.asyncProperty(orders, async ([one, other]) => expect(await endOf(one)).toBe(await endOf(other))),
      { numRuns: 60 },
    );
  });
});
