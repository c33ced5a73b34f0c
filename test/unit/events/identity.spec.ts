import { describe, expect, it } from '@jest/globals';
import { CATALOGUE } from '../../../src/events/catalogue.js';
import type { EventRow } from '../../../src/events/event-row.interface.js';
import type { VoxEventName } from '../../../src/events/vox-event-name.type.js';
import type { WireParams } from '../../../src/events/wire-params.type.js';
import { paramsOf } from './params-of.js';

const identityOf = (name: VoxEventName, params: WireParams): readonly string[] | undefined => {
  const line: EventRow = CATALOGUE[name];
  return line.identity?.(new line.payload(params));
};
const CALL = 'f5157dfe-0629-e358-6b08-8fbea78ab4bd';

describe('the identity of an event', () => {
  it.each<[VoxEventName, string, readonly string[] | undefined]>([
    ['sms.mo', '17.1', ['6a8654c7ff2145b4ffe2f2aa']],
    ['sms.mo', '17.2', undefined],
    ['mms.mo', '17.4', ['6a8654c7ff2145b4ffe2f2ab']],
    ['sms.dlr', '17.5', ['6a8654c7ff2145b4ffe2f2ac', 'delivered', '+12025550188']],
    ['mms.dlr', '17.5', ['6a8654c7ff2145b4ffe2f2ac', 'delivered', '+12025550188']],
    ['rcs.dlr', '17.9', ['6a8654c7ff2145b4ffe2f2af', 'delivered', '+12025550188']],
    ['rcs.mo', '17.10', ['6a8654c7ff2145b4ffe2f2b0']],
    ['voice.recording', '17.17', [CALL, '0d6b8f7e-5a57-4f7a-9f0e-2f3c1f7f4b11', 'completed']],
    ['voice.status', '17.18', [CALL, 'completed']],
    ['voice.pay.status', '17.20', undefined],
    ['fax.inbound', '17.22', ['fc90ecf7-ada9-4843-9bd2-3cd9ddfa33b7', 'received']],
    ['flow.status', '17.24', undefined],
  ])('%s, example %s', (name, example, identity) => {
    expect(identityOf(name, paramsOf(example))).toEqual(identity);
  });

  it.each<[VoxEventName, WireParams]>([
    ['sms.dlr', { status: 'delivered' }],
    ['sms.mo', { id: '' }],
    ['voice.status', { CallSid: 'c1' }],
    ['voice.status', { CallStatus: 'completed' }],
    ['voice.recording', { CallSid: 'c1', RecordingStatus: 'completed' }],
    ['fax.inbound', { status: 'received' }],
  ])('%s has none in %j', (name, params) => {
    expect(identityOf(name, params)).toBeUndefined();
  });
});
