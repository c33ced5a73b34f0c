import { expect } from '@jest/globals';
import { CATALOGUE } from 'nestjs-vox-webhooks/diagnostics';
import type { VoxEventName } from 'nestjs-vox-webhooks';
import { DOCUMENT, HANG_UP } from '../support/behaviours.js';
import type { PolicyCase, PolicyGroup } from '../support/policy-case.js';
import { json } from '../support/requests.js';
import { ListedLetters } from '../support/sinks.js';
import { SAMPLES } from './required.js';

const EVENTS = Object.keys(SAMPLES) as VoxEventName[];
const answersCalls = (event: VoxEventName): boolean => CATALOGUE[event].mode === 'actionable';

const without = (event: VoxEventName, field: string): PolicyCase['send'] =>
  json(Object.fromEntries(Object.entries(SAMPLES[event].params).filter(([name]) => name !== field)), `/${event}`);
/** Every payload without each field that it must have, on the route of its event. */
const lacking = (ends: 'invalid' | 'quarantined', callers: Partial<PolicyCase>): PolicyCase[] =>
  EVENTS.flatMap((event) =>
    SAMPLES[event].required.map((field): PolicyCase => ({
      name: `${event} without ${field}`,
      ends,
      send: without(event, field),
      ...(answersCalls(event) && callers),
    })),
  );
/** Every payload without each of the others, or with null there. */
const incomplete = EVENTS.flatMap((event) => {
  const { params, required } = SAMPLES[event];
  return Object.keys(params)
    .filter((field) => !required.includes(field))
    .flatMap((field): PolicyCase[] =>
      [without(event, field), json({ ...params, [field]: null }, `/${event}`)].map((send, index) => ({
        name: `${event} ${index === 0 ? 'without' : 'with null as'} ${field}`,
        ends: 'handled',
        send,
        ...(answersCalls(event) && { heard: DOCUMENT }),
        also: ({ context }) => expect(context?.flaws).toEqual([]),
      })),
    );
});
const whole = EVENTS.map((event): PolicyCase => {
  const params = { ...SAMPLES[event].params, brand_new: { by: ['the', 'platform'] } };
  return {
    name: `${event} with all that is required and a field nobody knows`,
    ends: 'handled',
    send: json(params, `/${event}`),
    ...(answersCalls(event) && { heard: DOCUMENT }),
    also: ({ raw }) => expect({ ...raw }).toEqual(params),
  };
});

export const REQUIRED: readonly PolicyGroup[] = [
  { rule: 'a payload that fits its schema is handled', cases: whole },
  { rule: 'a field that the event can do without may be missing', cases: incomplete },
  {
    rule: 'a required field that is missing is refused, and a caller hears the fallback',
    cases: lacking('invalid', { heard: HANG_UP }),
  },
  {
    rule: 'without a fallback a call gets the status as well',
    options: () => ({ calls: { fallback: false } }),
    cases: lacking('invalid', {}).filter(({ name }) => name.startsWith('voice')),
  },
  {
    rule: 'with a dead-letter sink it is kept there and acknowledged',
    options: () => ({ deadLetters: new ListedLetters() }),
    cases: lacking('quarantined', { heard: HANG_UP }),
  },
  {
    rule: "onInvalid 'deliver-raw' hands it to the handler, with the field named in the context",
    options: () => ({ onInvalid: 'deliver-raw' }),
    cases: lacking('invalid', { heard: DOCUMENT }).map((one) => ({
      ...one,
      ends: 'handled',
      also: ({ context }) =>
        expect(context?.violations).toContainEqual(expect.stringContaining(`${one.name.split(' ').at(-1)}: `)),
    })),
  },
];
