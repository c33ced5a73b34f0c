import { describe, expect, it } from '@jest/globals';
import type { VoxEventName } from '../../../src/events/vox-event-name.type.js';
import { WIRE_EXAMPLES } from '../../fixtures/wire-examples.js';
import { judge } from './judge.js';
import { paramsOf } from './params-of.js';

const MO = ['type', 'from', 'to'];
const FAX = ['type', 'id', 'direction', 'to', 'from', 'status'];
const requiredBy = (event: VoxEventName, id: string): readonly string[] => {
  if (event.startsWith('voice.')) return ['CallSid'];
  if (event.startsWith('fax.')) return FAX;
  if (event.startsWith('rcs.')) return [event === 'rcs.dlr' ? 'status' : 'type'];
  if (event === 'flow.status') return [];
  if (event.endsWith('.mo')) return id === '17.1' || id === '17.4' ? [...MO, 'id'] : MO;
  return ['status', id === '17.8' ? 'id' : 'message_id'];
};

describe.each(WIRE_EXAMPLES)('example $id, $event', ({ id, event }) => {
  const params = paramsOf(id);
  const without = (name: string) => Object.fromEntries(Object.entries(params).filter(([key]) => key !== name));
  const required = requiredBy(event, id);
  // An older receipt without `id` lacks a `message_id`, so that is the name in the complaint.
  const complaint = (name: string) => (id === '17.8' && name === 'id' ? 'message_id' : name);

  it.each(Object.keys(params))('without %s', (name) => {
    expect(judge(event, without(name))).toEqual(required.includes(name) ? [complaint(name)] : []);
  });

  it.each(Object.keys(params))('with %s null', (name) => {
    expect(judge(event, { ...params, [name]: null })).toEqual(required.includes(name) ? [complaint(name)] : []);
  });

  it('has all that is required', () => {
    expect(Object.keys(params)).toEqual(expect.arrayContaining([...required]));
  });
});
