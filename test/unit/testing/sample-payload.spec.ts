import { describe, expect, it } from '@jest/globals';
import { CATALOGUE } from 'nestjs-vox-webhooks/diagnostics';
import type { VoxEventName } from 'nestjs-vox-webhooks';
import { encodeParams, samplePayload, type VersionOf } from 'nestjs-vox-webhooks/testing';
import { detectVersion, identifyEvent } from '../../../src/events/identify-event.js';
import { violationsOf } from '../../../src/parsing/violations-of.js';
import { CANDIDATES } from '../../../src/testing/payloads/candidates.js';
import { WIRE_EXAMPLES } from '../../fixtures/wire-examples.js';
import { paramsOf } from '../events/params-of.js';

interface Case {
  readonly event: VoxEventName;
  readonly version: VersionOf<VoxEventName>;
}

const EVENTS = Object.keys(CATALOGUE) as VoxEventName[];
const CASES = EVENTS.flatMap((event) =>
  Object.keys(CATALOGUE[event].versions).map((version) => ({ event, version }) as Case),
);

/** The first example that wire-format section 17 has of an event and version. */
const exampleOf = ({ event, version }: Case) =>
  WIRE_EXAMPLES.find((one) => one.event === event && one.version === version);

it('covers all 20 events, and every version of the catalogue', () => {
  expect(EVENTS).toHaveLength(20);
  expect(CASES).toHaveLength(24);
});

describe.each(CASES)('the sample of $event $version', ({ event, version }) => {
  const params = samplePayload<VoxEventName>(event, {}, { version });

  it('breaks no rule of the DTO of its version, which is the one it claims', () => {
    const detected = detectVersion(CATALOGUE[event], params);
    expect(detected).toMatchObject({ version, known: true });
    expect(violationsOf(detected.dto, params)).toEqual([]);
  });

  it('is told as its event, by itself where it can be, else by its route', () => {
    const tellsItself = 'claims' in CATALOGUE[event] && CATALOGUE[event].claims !== undefined;
    const without = event === 'mms.dlr' ? 'sms.dlr' : undefined; // Nothing on the wire tells the two apart.
    expect(identifyEvent(params)).toBe(tellsItself ? event : without);
    expect(identifyEvent(params, event)).toBe(event);
  });

  it('stays valid when only documented parameters are wanted, and holds no candidate then', () => {
    const documented = samplePayload<VoxEventName>(event, { Digits: '7' }, { version, documentedOnly: true });
    expect(violationsOf(detectVersion(CATALOGUE[event], documented).dto, documented)).toEqual([]);
    expect(Object.keys(documented).filter((name) => CANDIDATES[event]?.includes(name))).toEqual([]);
  });

  it('fills every field of the payload class that its type promises: none is empty', () => {
    const payload = new CATALOGUE[event].payload(params);
    const empty = Object.entries(payload).flatMap(([name, value]) => (value === '' ? [name] : []));
    // Nothing was said: a key was pressed.
    expect(empty).toEqual(event === 'voice.gather' ? ['speech'] : []);
  });

  it('is another event each time', () => {
    expect(samplePayload<VoxEventName>(event, {}, { version })).not.toEqual(params);
  });
});

describe.each(CASES.filter(exampleOf))('the sample of $event $version', (one) => {
  it('has the keys of the example in wire-format section 17, with values of the same types', () => {
    const example = paramsOf(exampleOf(one)?.id ?? '');
    const sample = samplePayload<VoxEventName>(one.event, {}, { version: one.version });
    const types = (params: object) =>
      Object.fromEntries(Object.entries(params).map(([key, value]) => [key, typeof value]));
    expect(types(sample)).toEqual(types(example));
  });

  it('travels in the content type of that example', () => {
    const { contentType } = encodeParams(one.event, samplePayload(one.event), 'POST');
    expect(contentType).toBe(exampleOf(one)?.contentType);
  });
});

it('has an example to compare with for all but two shapes of MMS receipts', () => {
  expect(CASES.filter((one) => !exampleOf(one)).map(({ event }) => event)).toEqual(['mms.dlr', 'mms.dlr']);
});

describe('overrides', () => {
  it('replace, add and leave out parameters under their wire names', () => {
    const params = samplePayload('sms.dlr', { status: 'failed', segments: 11, time: undefined });
    expect(params).toMatchObject({ status: 'failed', segments: 11 });
    expect(params).not.toHaveProperty('time');
  });

  it('of a result reach `Vars` too, so that both places tell the same', () => {
    expect(samplePayload('voice.gather', { Digits: '2' }).Vars).toBe('{"menu":{"digits":"2","speech":""}}');
    const said = samplePayload('voice.gather', { SpeechResult: 'yes' }, { output: 'ask', documentedOnly: true });
    expect(said).toMatchObject({ Vars: '{"ask":{"digits":"","speech":"yes"}}' });
    expect(said).not.toHaveProperty('SpeechResult');
    expect(said).not.toHaveProperty('Digits');
  });

  it('of `Vars` may be an object, which travels as text', () => {
    expect(samplePayload('voice.redirect', { Vars: { city: 'Fargo' } }).Vars).toBe('{"city":"Fargo"}');
    expect(samplePayload('voice.redirect', { Vars: 'not json' }).Vars).toBe('not json');
  });
});

it.each([
  [() => samplePayload('sms.new' as 'sms.mo'), /no event "sms.new".*Known: sms.mo/],
  [() => samplePayload('constructor' as 'sms.mo'), /no event "constructor"/],
  [() => samplePayload('sms.mo', {}, { version: 'v7' as 'v1' }), /sms.mo has no version "v7". Known: v1, 2025-02-01/],
])('refuses what the catalogue does not know', (sample, message) => {
  expect(sample).toThrow(message);
});

describe('the encoding', () => {
  it('is a form for calls, with the plus escaped and `Vars` as text', () => {
    const { body, contentType, query } = encodeParams(
      'voice.inbound',
      { From: '+12025550188', Vars: '{"a":"b c"}' },
      'POST',
    );
    expect({ body, contentType, query }).toEqual({
      body: 'From=%2B12025550188&Vars=%7B%22a%22%3A%22b+c%22%7D',
      contentType: 'application/x-www-form-urlencoded',
      query: '',
    });
  });

  it('is JSON for everything else', () => {
    expect(encodeParams('fax.inbound', { pages: 2, links: [{ media: 'x' }] }, 'POST')).toEqual({
      body: '{"pages":2,"links":[{"media":"x"}]}',
      contentType: 'application/json',
      query: '',
    });
  });

  it('is a query for GET, nested values as JSON', () => {
    expect(encodeParams('sms.dlr', { to: '+1', error: { code: 5 } }, 'GET')).toEqual({
      query: 'to=%2B1&error=%7B%22code%22%3A5%7D',
    });
  });
});
