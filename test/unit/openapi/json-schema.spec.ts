import { describe, expect, it } from '@jest/globals';
import { getMetadataStorage } from 'class-validator';
import fc from 'fast-check';
import { CATALOGUE, type EventRow } from 'nestjs-vox-webhooks/diagnostics';
import type { VoxEventName } from 'nestjs-vox-webhooks';
import { jsonSchemaOf } from 'nestjs-vox-webhooks/openapi';
import { samplePayload } from 'nestjs-vox-webhooks/testing';
import { detectVersion } from '../../../src/events/identify-event.js';
import { RuleNotes } from '../../../src/events/rules/rule-notes.js';
import { violationsOf } from '../../../src/parsing/violations-of.js';
import { WIRE_EXAMPLES } from '../../fixtures/wire-examples.js';
import { paramsOf } from '../events/params-of.js';
import { jsonParams, wireValues } from './payloads.arbitrary.js';
import { validator } from './validator.js';
import { fewOrMany } from '../../support/numbers.js';

type Params = Readonly<Record<string, unknown>>;

const ROWS = Object.entries(CATALOGUE) as [VoxEventName, EventRow][];
const CASES = ROWS.flatMap(([event, { versions }]) =>
  Object.entries(versions).map(([version, Dto]) => ({ event, version, Dto })),
);
const VERSIONS = ['', 'v0', 'v1', 'v2', '2025-02-01', '2099-01-01', 7, null];

/** Payloads that are right or nearly so: a sample or a captured one, with a change or two. */
function payloadsOf(event: VoxEventName): fc.Arbitrary<Params> {
  const captured = WIRE_EXAMPLES.filter((one) => one.event === event).map(({ id }) => paramsOf(id));
  const samples = CASES.filter((one) => one.event === event).map(({ version }) =>
    samplePayload(event, {}, { version: version as never }),
  );
  const all = [...captured, ...samples];
  const names = [...new Set(all.flatMap((params) => Object.keys(params)))];
  const changes = fc.dictionary(
    fc.constantFrom(...names, 'api_version', 'ApiVersion'),
    fc.oneof(wireValues, fc.constantFrom(...VERSIONS)),
    { maxKeys: 2 },
  );
  const without = fc.subarray(names, { maxLength: 1 });
  return fc
    .tuple(fc.constantFrom(...all), changes, without)
    .map(([params, changed, gone]) =>
      Object.fromEntries(Object.entries({ ...params, ...changed }).filter(([name]) => !gone.includes(name))),
    );
}

describe.each(CASES)('the schema of $event $version', ({ event, version, Dto }) => {
  const document = jsonSchemaOf(event, version);
  const fits = validator(document);
  const agree = (params: Params): void => {
    expect({ params, fits: fits(params) }).toEqual({ params, fits: violationsOf(Dto, params).length === 0 });
  };

  it('tells what it is, has every field of the DTO and lets others pass', () => {
    expect(document).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: `${event} ${version}`,
      description: CATALOGUE[event].trigger,
      type: 'object',
      additionalProperties: true,
    });
    const rules = getMetadataStorage().getTargetValidationMetadatas(Dto, '', false, false);
    expect(Object.keys(document.properties ?? {}).toSorted()).toEqual(
      [...new Set(rules.map(({ propertyName }) => propertyName))].toSorted(),
    );
  });

  it('fits the sample', () => {
    const sample = samplePayload<VoxEventName>(event, {}, { version: version as never });
    expect([fits(sample), fits.errors]).toEqual([true, null]);
  });

  it('says the same as class-validator of whatever comes', () => {
    fc.assert(fc.property(jsonParams, agree), { numRuns: fewOrMany(10, 100) });
  });

  it('says the same as class-validator of a good payload that was changed', () => {
    fc.assert(fc.property(payloadsOf(event), agree), { numRuns: fewOrMany(20, 200) });
  });
});

describe.each(WIRE_EXAMPLES)('the captured payload $id', ({ id, event, version }) => {
  it.each([
    ['its version', () => jsonSchemaOf(event, version)],
    ['its event', () => jsonSchemaOf(event)],
  ])('fits the schema of %s', (_what, schema) => {
    const fits = validator(schema());
    expect([fits(paramsOf(id)), fits.errors]).toEqual([true, null]);
  });
});

describe.each(ROWS)('the schema of %s in all versions', (event, row) => {
  it('chooses the version that the receiver chooses', () => {
    const fits = validator(jsonSchemaOf(event));
    fc.assert(
      fc.property(payloadsOf(event), (params) => {
        const { dto } = detectVersion(row, params);
        expect({ params, fits: fits(params) }).toEqual({ params, fits: violationsOf(dto, params).length === 0 });
      }),
      { numRuns: fewOrMany(10, 100) },
    );
  });
});

describe('the version that a mark stands for', () => {
  const fits = validator(jsonSchemaOf('sms.dlr'));
  const receipt = samplePayload('sms.dlr', { channel: undefined, api_version: undefined });
  // Only v1 has a batch, only the later one a channel: a number in one of them tells which version judges.
  it.each([
    [{}, 'v1'],
    [{ api_version: null }, 'v1'],
    [{ api_version: '' }, 'v1'],
    [{ api_version: 'v1' }, 'v1'],
    [{ api_version: '2025-02-01' }, '2025-02-01'],
    [{ api_version: '2099-01-01' }, '2025-02-01'],
  ])('%p: %s', (mark, version) => {
    const [wrongBatch, wrongChannel] = [{ batch_id: 5 }, { channel: 5 }].map((wrong) =>
      fits({ ...receipt, ...mark, ...wrong }),
    );
    expect([fits({ ...receipt, ...mark }), wrongBatch, wrongChannel]).toEqual([
      true,
      version !== 'v1',
      version === 'v1',
    ]);
  });
});

describe('the schema of everything', () => {
  const { $defs = {} } = jsonSchemaOf();

  it('has every event and every version under its name', () => {
    const names = ROWS.flatMap(([event, { versions }]) => [
      event,
      ...Object.keys(versions).map((one) => `${event}.${one}`),
    ]);
    expect(Object.keys($defs)).toEqual(names);
  });

  it.each(ROWS)('leads to the schema of %s', (event) => {
    const fits = validator({ ...jsonSchemaOf(), $ref: `#/$defs/${event}` });
    const alone = validator(jsonSchemaOf(event));
    fc.assert(
      fc.property(payloadsOf(event), (params) => expect(fits(params)).toBe(alone(params))),
      { numRuns: fewOrMany(10, 50) },
    );
  });
});

it('misses no rule: each one of every DTO says what it asks for', () => {
  const rules = CASES.flatMap(({ Dto }) => getMetadataStorage().getTargetValidationMetadatas(Dto, '', false, false));
  const silent = rules.filter(
    ({ type, context }) => type === 'customValidation' && !(context instanceof RuleNotes && context.schema),
  );
  expect(silent.map(({ target, propertyName }) => `${String(target)} ${propertyName}`)).toEqual([]);
  expect(rules.length).toBeGreaterThan(400);
});

it.each([
  [() => jsonSchemaOf('sms.new' as 'sms.mo'), /no event "sms.new".*Known: sms.mo/],
  [() => jsonSchemaOf('sms.mo', 'v7'), /sms.mo has no version "v7". Known: v1, 2025-02-01/],
])('refuses what the catalogue does not know', (schema, message) => {
  expect(schema).toThrow(message);
  expect(schema).toThrow(RangeError);
});
