import { describe, expect, it } from '@jest/globals';
import { DropDelivery, RetryDelivery, VoxRefusalError } from 'nestjs-vox-webhooks';
import { refusalOf } from '../../../src/delivery/refusal-of.js';

const plain = new Error('plain');
const soon = new RetryDelivery('later', { after: 7.2 });
const whenever = new RetryDelivery('later');
const own = new VoxRefusalError('sinkDown');

describe('what the errors of several handlers mean together', () => {
  it.each([
    ['one error is a failure', [plain], 'failed', undefined],
    ['a thrown text is a failure', ['text'], 'failed', undefined],
    ['a thrown undefined is a failure', [undefined], 'failed', undefined],
    ['one retry is a retry', [whenever], 'retry', undefined],
    ['the wait of a retry is rounded up', [soon], 'retry', '8'],
    [
      'of several retries the longest wait counts',
      [soon, whenever, new RetryDelivery('', { after: 30 })],
      'retry',
      '30',
    ],
    ['a retry may be had at once', [new RetryDelivery('', { after: 0 })], 'retry', '0'],
    ['a year is the longest wait', [new RetryDelivery('', { after: 31_536_000 })], 'retry', '31536000'],
    ['a retry beside a failure is a failure', [whenever, plain], 'failed', undefined],
    ['a refusal of our own stands for itself', [plain, own, whenever], 'sinkDown', undefined],
  ])('%s', (_, errors, outcome, retryAfter) => {
    const refusal = refusalOf(errors);
    expect(refusal.outcome).toBe(outcome);
    expect(refusal.headers['Retry-After']).toBe(retryAfter);
  });

  it.each<[string, unknown]>([
    ['infinite', Number.POSITIVE_INFINITY],
    ['infinite in the past', Number.NEGATIVE_INFINITY],
    ['no number', Number.NaN],
    ['negative', -1],
    ['negative and small', -1e-9],
    ['longer than a year', 31_536_001],
    ['written with an exponent', 1e21],
    ['a text', '30'],
    ['null', null],
    ['a bigint', 30n],
    ['a date', new Date()],
  ])('a wait that is %s is none, alone and beside a good one', (_what, wrong) => {
    const odd = new RetryDelivery('', { after: wrong as number });
    expect(odd.after).toBeUndefined();
    expect(refusalOf([odd]).headers['Retry-After']).toBeUndefined();
    expect(refusalOf([odd, soon]).headers['Retry-After']).toBe('8');
  });

  it('one error is the cause itself; several are gathered, none is lost', () => {
    expect(refusalOf([plain]).cause).toBe(plain);
    for (const errors of [[whenever], [soon]]) expect(refusalOf(errors).cause).toBe(errors[0]);
    expect(refusalOf([plain, whenever]).cause).toMatchObject({
      errors: [plain, whenever],
      message: '2 handlers failed',
    });
    expect(refusalOf([soon, whenever]).cause).toMatchObject({ errors: [soon, whenever] });
    expect([soon.name, new DropDelivery('x').name]).toEqual(['RetryDelivery', 'DropDelivery']);
  });

  it('the answer holds nothing of what was thrown', () => {
    const refusal = refusalOf([new Error('account 4111111111111111')]);
    expect(JSON.stringify(refusal.getResponse())).toBe('{"code":"VOX_HANDLER_FAILED","message":"handler failed"}');
  });
});
