import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { latestReceipt } from '../../../src/events/messaging/latest-receipt.js';
import { messageStandingOf } from '../../../src/events/messaging/message-standing-of.js';
import { SmsDlr } from '../../../src/events/messaging/sms-dlr.js';

const at = (status: string, second?: number) => ({
  status,
  time: second === undefined ? undefined : new Date(Date.UTC(2026, 3, 29, 2, 8, second)),
});
const receipts = fc.record({
  status: fc.oneof(
    fc.constantFrom('queued', 'sent', 'delivering', 'delivered', 'failed', 'expired', 'unknown', 'DELIVERED', 'newish'),
    fc.string({ maxLength: 3 }),
  ),
  time: fc.option(fc.date({ noInvalidDate: false }), { nil: undefined }),
});
/** Two receipts are the same state when the compared parts are. */
const state = ({ status, time }: { status: string; time?: Date | undefined }) =>
  `${status} ${time === undefined || Number.isNaN(time.getTime()) ? 'undated' : time.getTime()}`;

describe('the standing of a message', () => {
  it.each([
    ['queued', false, 'pending'],
    ['delivering', false, 'pending'],
    ['sent', false, 'pending'],
    ['delivered', true, 'delivered'],
    ['DELIVERED', true, 'delivered'],
    ['failed', true, 'failed'],
    ['expired', true, 'failed'],
    ['undelivered', true, 'failed'],
    ['unknown', true, 'unknown'],
    ['received', false, 'unknown'],
    ['', false, 'unknown'],
    ['constructor', false, 'unknown'],
  ])('%s: final %s, %s', (status, isFinal, outcome) => {
    expect(messageStandingOf(status)).toMatchObject({ isFinal, outcome });
    expect(new SmsDlr({ message_id: '1', status })).toMatchObject({ isFinal, outcome });
  });
});

describe('of two receipts', () => {
  it.each([
    ['a final one stays', at('delivered', 1), at('delivering', 9)],
    ['delivered outweighs failed', at('delivered', 1), at('failed', 9)],
    ['failed outweighs unknown', at('expired', 1), at('unknown', 9)],
    ['delivering is further than sent', at('delivering', 1), at('sent', 9)],
    ['sent is further than queued', at('sent'), at('queued', 9)],
    ['queued is further than a word nobody knows', at('queued'), at('pondering', 9)],
    ['the later one wins', at('queued', 9), at('queued', 1)],
    ['a dated one wins', at('queued', 1), at('queued')],
    ['the text decides at last', at('failed', 1), at('expired', 1)],
  ])('%s', (_rule, kept, dropped) => {
    expect(latestReceipt(kept, dropped)).toBe(kept);
    expect(latestReceipt(dropped, kept)).toBe(kept);
  });

  it.each([
    ['a date', new Date('2026-04-29T02:08:05Z')],
    ['ISO 8601', '2026-04-29T02:08:05.000Z'],
    ['milliseconds', Date.UTC(2026, 3, 29, 2, 8, 5)],
  ])('a stored row may have its time as %s', (_form, time) => {
    const row = { id: 7, status: 'queued', time };
    expect(latestReceipt(row, at('queued', 4))).toBe(row);
    expect(latestReceipt(row, at('queued', 6))).not.toBe(row);
    expect(latestReceipt({ ...row, time: null }, at('queued', 0))).toEqual(at('queued', 0));
  });

  it('the kept one does not depend on order, grouping or repetition', () => {
    fc.assert(
      fc.property(receipts, receipts, receipts, (a, b, c) => {
        expect(state(latestReceipt(a, b))).toBe(state(latestReceipt(b, a)));
        expect(state(latestReceipt(latestReceipt(a, b), c))).toBe(state(latestReceipt(a, latestReceipt(b, c))));
        expect(latestReceipt(a, a)).toBe(a);
      }),
    );
  });

  it('every order of arrival ends in the same state', () => {
    const shuffled = fc
      .array(receipts, { minLength: 1, maxLength: 6 })
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: list.length })))
      .map(([list, order]) => [list, [...order, ...list].toReversed()] as const);
    fc.assert(
      fc.property(shuffled, ([list, arrived]) => {
        expect(state(arrived.reduce(latestReceipt))).toBe(state(list.reduce(latestReceipt)));
      }),
    );
  });

  it('takes payloads as they are', () => {
    const [early, late] = ['2026-04-29T02:08:09Z', '2026-04-29T02:08:10Z'].map(
      (time) => new SmsDlr({ message_id: '1', status: 'queued', time }),
    ) as [SmsDlr, SmsDlr];
    expect(latestReceipt(early, late)).toBe(late);
  });
});
