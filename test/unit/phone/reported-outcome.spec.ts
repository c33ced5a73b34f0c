import { describe, expect, it } from '@jest/globals';
import { fallbackCode } from '../../../src/testing/http/outcome-row.js';
import { reportedOutcome } from '../../../src/testing/http/reported-outcome.js';

describe('the header vox-outcome', () => {
  it.each([
    ['VOX_HANDLED', { code: 'VOX_HANDLED' }],
    ['VOX_PAYLOAD_INVALID;fields="from,to"', { code: 'VOX_PAYLOAD_INVALID', fields: ['from', 'to'] }],
    ['VOX_PAYLOAD_INVALID; fields="from, error.code"', { code: 'VOX_PAYLOAD_INVALID', fields: ['from', 'error.code'] }],
    ['VOX_HANDLED;flaws="tag"', { code: 'VOX_HANDLED', flaws: ['tag'] }],
    ['VOX_HANDLER_FAILED;fallback', { code: 'VOX_HANDLER_FAILED', fallback: true }],
    ['VOX_X;fields="a";flaws="b";fallback', { code: 'VOX_X', fields: ['a'], flaws: ['b'], fallback: true }],
    ['VOX_X;later=1;fallback', { code: 'VOX_X', fallback: true }],
    ['VOX_X;fallbacks', { code: 'VOX_X' }],
    ['VOX_X;fields="a\u009b"', { code: 'VOX_X' }],
    ['VOX_X;fields=""', { code: 'VOX_X' }],
  ])('%j is read', (header, read) => expect(reportedOutcome(header)).toEqual(read));

  it.each([
    [undefined],
    [null],
    [''],
    ['handled'],
    ['VOX_A, VOX_B'],
    ['VOX_a'],
    [`VOX_${'A'.repeat(61)}`],
    ['VOX_A VOX_B'],
  ])('%j says nothing', (header) => expect(reportedOutcome(header)).toBeUndefined());

  it.each([
    ['VOX_HANDLER_FAILED', 'VOX_HANDLER_FAILED'],
    ['VOX_STORE_DOWN;fallback', 'VOX_STORE_DOWN'],
    ['VOX_NEW;fallback', 'VOX_NEW'],
    ['VOX_HANDLED', undefined],
    ['VOX_NEW', undefined],
    ['', undefined],
  ])('%j: a fallback went out: %s', (header, code) => expect(fallbackCode(reportedOutcome(header))).toBe(code));
});
