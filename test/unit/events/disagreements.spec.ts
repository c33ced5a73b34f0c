import { describe, expect, it } from '@jest/globals';
import { RcsDlr } from '../../../src/events/rcs/rcs-dlr.js';
import { FaxOutbound } from '../../../src/events/fax/fax-outbound.js';
import { SmsDlr } from '../../../src/events/messaging/sms-dlr.js';
import { SmsMo } from '../../../src/events/messaging/sms-mo.js';
import { judge } from './judge.js';
import { paramsOf } from './params-of.js';

const RECEIPT = { message_id: 'm1', status: 'delivered' };
const MESSAGE = { type: 'mo', from: '+12025550188', to: '+12025550123', received_at: '2026-01-01T00:00:00Z' };

describe('where sources disagree (wire-format section 15)', () => {
  it('a receipt has message_id or id', () => {
    expect(new SmsDlr({ id: 'old' }).messageId).toBe('old');
    expect(new SmsDlr({ id: 'old', message_id: 'new' }).messageId).toBe('new');
    expect(judge('sms.dlr', { id: 'old', status: 'sent' })).toEqual([]);
    expect(judge('sms.dlr', { id: 'old', message_id: 5, status: 'sent' })).toEqual(['message_id']);
    expect(judge('sms.dlr', { id: 5, message_id: 'new', status: 'sent' })).toEqual(['id']);
  });

  it.each([undefined, 'per_recipient', 'batch', ''])('the type of a receipt may be %j', (type) => {
    expect(judge('sms.dlr', { ...RECEIPT, type })).toEqual([]);
  });

  it.each([
    ['12025550188', ['+12025550188']],
    [
      ['12025550188', '+12025550199'],
      ['+12025550188', '+12025550199'],
    ],
    [[], []],
    [null, []],
    [undefined, []],
  ])('the recipients of a receipt may be %j', (to, lifted) => {
    expect(judge('sms.dlr', { ...RECEIPT, to })).toEqual([]);
    expect(new SmsDlr({ ...RECEIPT, to }).to).toEqual(lifted);
  });

  it.each([
    [undefined, null],
    [null, null],
    ['', null],
    [{}, null],
    [{ code: '', description: '' }, null],
    [{ code: null }, null],
    ['carrier down', { code: '', description: 'carrier down' }],
    [{ code: 4505 }, { code: '4505', description: '' }],
    [
      { code: '4505', description: 'message too long' },
      { code: '4505', description: 'message too long' },
    ],
  ])('the error of a receipt may be %j', (error, lifted) => {
    expect(judge('sms.dlr', { ...RECEIPT, error })).toEqual([]);
    expect(new SmsDlr({ ...RECEIPT, error }).error).toEqual(lifted);
  });

  it.each([
    [{ code: '0', description: 'None' }, null],
    [{ code: 0 }, null],
    [{ code: '', description: 'whatever' }, null],
    [{ code: '7', description: 'No Error' }, null],
    [
      { code: '7', description: 'blocked' },
      { code: '7', description: 'blocked' },
    ],
  ])('the error of an RCS receipt may be %j', (error, lifted) => {
    expect(new RcsDlr({ ...RECEIPT, error }).error).toEqual(lifted);
  });

  it.each(['sent', 'undelivered', 'EXPIRED', 'a word of next year'])('a status may be %j', (status) => {
    expect(judge('sms.dlr', { ...RECEIPT, status })).toEqual([]);
    expect(new SmsDlr({ ...RECEIPT, status }).status).toBe(status.toLowerCase());
  });

  it('an inbound message may lack an id and a body', () => {
    expect(judge('sms.mo', { ...MESSAGE, body: null })).toEqual([]);
    expect(new SmsMo({ ...MESSAGE, body: null })).toMatchObject({ id: undefined, body: '' });
    const current = { ...MESSAGE, api_version: '2025-02-01' };
    expect(judge('sms.mo', current)).toEqual(['id']);
    expect(judge('sms.mo', { ...current, message_id: 'm1' })).toEqual([]);
    expect(new SmsMo({ ...current, message_id: 'm1' }).id).toBe('m1');
  });

  it('numbers come with plus or without', () => {
    expect(new SmsMo(paramsOf('17.2')).from).toBe(new SmsMo(paramsOf('17.1')).from);
    expect(new FaxOutbound(paramsOf('17.23'))).toMatchObject({ from: '+15556668888', to: '+15556667777' });
  });
});
