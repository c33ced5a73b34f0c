import { describe, expect, it } from '@jest/globals';
import { RetryDelivery, VoxRefusalError } from 'nestjs-vox-webhooks';
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
    ['a retry beside a failure is a failure', [whenever, plain], 'failed', undefined],
    ['a refusal of our own stands for itself', [plain, own, whenever], 'sinkDown', undefined],
  ])('%s', (_, errors, outcome, retryAfter) => {
    const refusal = refusalOf(errors);
    expect(refusal.outcome).toBe(outcome);
    expect(refusal.headers['Retry-After']).toBe(retryAfter);
  });

  it('one error is the cause itself; several are gathered, none is lost', () => {
    expect(refusalOf([plain]).cause).toBe(plain);
    expect(refusalOf([plain, whenever]).cause).toMatchObject({ errors: [plain, whenever] });
  });

  it('the answer holds nothing of what was thrown', () => {
    const refusal = refusalOf([new Error('account 4111111111111111')]);
    expect(JSON.stringify(refusal.getResponse())).toBe('{"code":"VOX_HANDLER_FAILED","message":"handler failed"}');
  });
});
