import { describe, expect, it } from '@jest/globals';
import { IsInt, IsOptional, ValidateIf } from 'class-validator';
import fc from 'fast-check';
import { IsErrorInfo, IsFaxLinks, IsMedia, IsVars } from '../../../src/events/rules/object.decorators.js';
import {
  IsIdentifier,
  IsStringOrStrings,
  IsText,
  IsWireDate,
  IsWord,
} from '../../../src/events/rules/text.decorators.js';
import { IsMeasure, IsStringOrNumber } from '../../../src/events/rules/number.decorators.js';
import { RequiredUnless } from '../../../src/events/rules/required-unless.decorator.js';
import { violationsOf } from '../../../src/parsing/violations-of.js';
import { dtoSchema } from '../../../src/schema/dto-schema.js';
import { timestamps, wireValues } from './payloads.arbitrary.js';
import { validator } from './validator.js';
import { fewOrMany } from '../../support/numbers.js';

type Params = Readonly<Record<string, unknown>>;

/** A class whose property `value` has the given decorators. */
function dtoWith(...decorators: readonly PropertyDecorator[]): new () => object {
  class Probe {
    value: unknown;
  }
  for (const decorate of decorators) decorate(Probe.prototype, 'value');
  return Probe;
}

const verdicts = (Dto: new () => object) => {
  const fits = validator(dtoSchema(Dto));
  return (params: Params) => ({ dto: violationsOf(Dto, params).length === 0, schema: fits(params) });
};
const expectAgreement = (judge: (params: Params) => { dto: boolean; schema: boolean }, params: Params) => {
  const { dto, schema } = judge(params);
  expect({ params, schema }).toEqual({ params, schema: dto });
};

const RULES: readonly (readonly [string, () => PropertyDecorator])[] = [
  ['IsErrorInfo', IsErrorInfo],
  ['IsFaxLinks', IsFaxLinks],
  ['IsIdentifier', IsIdentifier],
  ['IsMeasure', IsMeasure],
  ['IsMedia', IsMedia],
  ['IsStringOrNumber', IsStringOrNumber],
  ['IsStringOrStrings', IsStringOrStrings],
  ['IsText', () => IsText(256)],
  ['IsVars', IsVars],
  ['IsWireDate', IsWireDate],
  ['IsWord', () => IsWord('mo', 'fax', 'in.bound|[x]')],
];

describe.each(RULES)('%s and its schema', (_name, rule) => {
  it.each([
    ['required', [] as PropertyDecorator[]],
    ['optional', [IsOptional()]],
  ])('judge alike where it is %s', (_presence, conditions) => {
    const judge = verdicts(dtoWith(...conditions, rule()));
    for (const params of [{}, { value: null }, { other: 1 }]) expectAgreement(judge, params);
    fc.assert(
      fc.property(wireValues, (value) => expectAgreement(judge, { value })),
      { numRuns: fewOrMany(100, 400) },
    );
  });
});

it('IsWireDate and its schema judge timestamps alike, calendar included', () => {
  const judge = verdicts(dtoWith(IsWireDate()));
  fc.assert(
    fc.property(timestamps, (value) => expectAgreement(judge, { value })),
    { numRuns: fewOrMany(1_000, 5_000) },
  );
  expect(judge({ value: '2024-02-29T00:00:00Z' })).toEqual({ dto: true, schema: true });
  expect(judge({ value: '2026-02-29T00:00:00Z' })).toEqual({ dto: false, schema: false });
});

describe('RequiredUnless and its schema', () => {
  class Either {
    @RequiredUnless('id') @IsIdentifier() message_id?: unknown;
    @IsOptional() @IsIdentifier() id?: unknown;
  }
  const values: readonly unknown[] = [undefined, null, 'm1', 7, ''];
  const cases = values.flatMap((message_id) => values.map((id) => [message_id, id] as const));
  const judge = verdicts(Either);

  it.each(cases)('judge message_id %p and id %p alike', (message_id, id) => {
    expectAgreement(judge, JSON.parse(JSON.stringify({ message_id, id })) as Params);
  });

  it('let a pair pass as soon as one is there', () => {
    const accepted = cases.filter(([message_id, id]) => judge({ message_id, id }).dto).length;
    expect(accepted).toBe(5);
  });
});

describe('where JSON Schema cannot say as much as a rule, it lets more pass', () => {
  it('counts code points where rules count UTF-16 units', () => {
    const judge = verdicts(dtoWith(IsText(4)));
    expect(judge({ value: '😀😀😀' })).toEqual({ dto: false, schema: true });
    expect(judge({ value: '😀😀' })).toEqual({ dto: true, schema: true });
  });

  it('does not know in which years there is a week 53, or a leap second', () => {
    const judge = verdicts(dtoWith(IsWireDate()));
    expect(judge({ value: '2026-W53-1T00:00Z' })).toEqual({ dto: true, schema: true });
    expect(judge({ value: '2025-W53-1T00:00Z' })).toEqual({ dto: false, schema: true });
    expect(judge({ value: '2016-12-31T23:59:60Z' })).toEqual({ dto: true, schema: true });
    expect(judge({ value: '2016-12-30T23:59:60Z' })).toEqual({ dto: false, schema: true });
  });

  it('does not know stock rules of class-validator', () => {
    const judge = verdicts(dtoWith(IsInt()));
    expect(judge({ value: 'one' })).toEqual({ dto: false, schema: true });
    expect(judge({})).toEqual({ dto: false, schema: false });
  });

  it('does not know other conditions', () => {
    const judge = verdicts(
      dtoWith(ValidateIf(({ kind }: { kind?: string }) => kind === 'a') as PropertyDecorator, IsText()),
    );
    expect([judge({}), judge({ kind: 'a', value: 1 })]).toEqual([
      { dto: true, schema: true },
      { dto: false, schema: true },
    ]);
  });
});
