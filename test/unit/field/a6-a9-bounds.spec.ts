import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { LinkShares } from '../../../src/delivery/link-shares.js';
import { WebhookLogger } from '../../../src/telemetry/webhook-logger.js';

describe('the share of a signed link', () => {
  const taken = (shares: LinkShares, callSid: string, times: number): number =>
    Array.from({ length: times }, () => shares.take(callSid)).filter(Boolean).length;

  it('is 200 events of its call', () => {
    const shares = new LinkShares();
    expect([taken(shares, 'a', 300), taken(shares, 'b', 300)]).toEqual([200, 200]);
  });

  it('is remembered for 10,000 calls', () => {
    const shares = new LinkShares();
    taken(shares, 'first', 200);
    for (let call = 1; call < 10_000; call++) shares.take(`${call}`);
    expect(shares.take('first')).toBe(false);
    shares.take('one more');
    expect(taken(shares, 'first', 300)).toBe(200);
  });
});

describe('warnings of one kind', () => {
  const lines: unknown[] = [];
  const take = (line: unknown): void => void lines.push(line);

  beforeEach(() => Logger.overrideLogger({ log: take, warn: take, error: take }));
  afterEach(() => Logger.overrideLogger(['log', 'warn', 'error']));

  it('are written once, and then every thousandth time', () => {
    const log = new WebhookLogger('default');
    for (let times = 0; times < 2_500; times++) log.warn('kind', 'A warning');
    expect(lines).toEqual(['A warning', 'A warning (1000 times)', 'A warning (2000 times)']);
  });
});
