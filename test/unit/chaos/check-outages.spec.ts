import { describe, expect, it } from '@jest/globals';
import { checkOutages } from '../../chaos/checker/check-outages.js';
import type { Probed } from '../../chaos/run/probe.js';

const OUTAGE = { how: 'dead', from: 1_000, to: 4_000, back: 4_000 } as const;
const probe = (began: number, ended: number, end: number | string, welcomed = false): Probed => {
  return { began, ended, end, welcomed };
};
const AWAY = Array.from({ length: 5 }, (_, index) => probe(1_100 + index, 1_200, 503));
const GOOD = [...AWAY, probe(500, 510, 200), probe(4_300, 4_310, 200)];
const CALL = probe(1_500, 1_510, 200, true);

describe('the checker of outages', () => {
  it('finds nothing in good answers', () => {
    const { faults, told } = checkOutages([OUTAGE], { receipts: GOOD, calls: [CALL] });
    expect(new Set(Object.values(faults))).toEqual(new Set([0]));
    expect(told).toEqual({ turnedAway: 5, slowestDead: 100, slowestFrozen: 0, slowestCall: 10, slowestRecovery: 310 });
  });

  it.each<[string, string, readonly Probed[], readonly Probed[]]>([
    ['an answer that never came', 'hung', [...GOOD, probe(1_100, 5_100, 'timeout')], [CALL]],
    ['a broken connection', 'broken', [...GOOD, probe(1_100, 1_101, 'ECONNRESET')], [CALL]],
    ['a late answer', 'late', [...GOOD, probe(1_100, 3_400, 503)], [CALL]],
    ['an event that was accepted and could not be stored', 'accepted', [...GOOD, probe(1_100, 1_110, 200)], [CALL]],
    ['a call that heard the fallback', 'unwelcome', GOOD, [probe(1_500, 1_510, 200)]],
    ['a call that was turned away', 'unwelcome', GOOD, [probe(1_500, 1_510, 503)]],
    ['a slow recovery', 'slowRecoveries', [...AWAY, probe(6_100, 6_200, 200)], [CALL]],
    ['an outage that nobody felt', 'unproven', GOOD.slice(1), [CALL]],
  ])('sees %s', (_, fault, receipts, calls) => {
    expect(checkOutages([OUTAGE], { receipts, calls }).faults[fault]).toBe(1);
  });
});
