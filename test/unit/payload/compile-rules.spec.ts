import { describe, expect, it } from '@jest/globals';
import {
  Allow,
  IsOptional,
  IsString,
  Validate,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  ValidatorConstraint,
} from 'class-validator';
import fc from 'fast-check';
import { CATALOGUE } from '../../../src/events/catalogue.js';
import type { EventRow } from '../../../src/events/event-row.interface.js';
import { RuleNotes, type TextBounds } from '../../../src/events/rules/rule-notes.js';
import { fieldsOf } from '../../../src/schema/fields-of.js';
import { compileRules } from '../../../src/parsing/compile-rules.js';
import { violationsOf } from '../../../src/parsing/violations-of.js';
import { WIRE_EXAMPLES } from '../../fixtures/wire-examples.js';
import { fewOrMany } from '../../support/numbers.js';
import { paramsOf } from '../events/params-of.js';
import { wireShaped } from '../events/wire-shaped.js';

const SCHEMAS = Object.entries<EventRow>(CATALOGUE).flatMap(([event, { versions }]) =>
  Object.entries(versions).map(([version, Dto]) => ({ event, version, Dto })),
);

describe.each(SCHEMAS)('the compiled rules of $event $version', ({ event, Dto }) => {
  const accepts = compileRules(Dto);
  const agree = (params: Readonly<Record<string, unknown>>): void => {
    expect(accepts?.(params)).toBe(violationsOf(Dto, params).length === 0);
  };

  it('exist', () => expect(accepts).toBeDefined());

  it('say the same as class-validator, whatever comes', () => {
    fc.assert(fc.property(wireShaped, agree), { numRuns: fewOrMany(60, 300) });
  });

  it('say the same as class-validator of a field for which another one stands in', () => {
    const fields = fieldsOf(Dto).flatMap(({ name, presence }) =>
      typeof presence === 'object' ? [[name, presence.unless] as const] : [],
    );
    const values = [undefined, null, '', 'x', 7, '+12025550188', [], {}];
    for (const [name, unless] of fields)
      for (const one of values) for (const other of values) agree({ [name]: one, [unless]: other });
  });

  it('say the same as class-validator of a real payload in which something was changed', () => {
    const examples = WIRE_EXAMPLES.filter((one) => one.event === event);
    const base = examples.length > 0 ? fc.constantFrom(...examples.map(({ id }) => paramsOf(id))) : fc.constant({});
    fc.assert(
      fc.property(base, wireShaped, (params, changes) => {
        agree(params);
        for (const [name, value] of Object.entries(changes)) agree({ ...params, [name]: value });
        for (const name of Object.keys(params)) agree({ ...params, [name]: undefined });
      }),
      { numRuns: fewOrMany(15, 60) },
    );
  });
});

describe('rules that cannot be compiled leave the class to class-validator', () => {
  @ValidatorConstraint({ async: true })
  class Later {
    validate(): Promise<boolean> {
      return Promise.resolve(true);
    }
  }
  class Inner {}
  class Nested {
    @ValidateNested() inner?: Inner;
  }
  class Each {
    @IsString({ each: true }) words?: string[];
  }
  class Async {
    @Validate(Later) word?: string;
  }
  it.each([Nested, Each, Async])('%p', (Dto) => expect(compileRules(Dto)).toBeUndefined());

  it('but conditions of a property are honoured', () => {
    class Conditional {
      kind?: string;
      @ValidateIf(({ kind }: Conditional) => kind === 'text') @IsString() body?: unknown;
    }
    const accepts = compileRules(Conditional);
    expect([accepts?.({ kind: 'text', body: 1 }), accepts?.({ kind: 'other', body: 1 })]).toEqual([false, true]);
  });

  it('each condition of a property counts', () => {
    class Twice {
      a?: unknown;
      b?: unknown;
      @ValidateIf(({ a }: Twice) => a === 1) @ValidateIf(({ b }: Twice) => b === 1) @IsString() body?: unknown;
    }
    const accepts = compileRules(Twice);
    const verdicts = [
      { a: 1, b: 1 },
      { a: 1, b: 2 },
      { a: 2, b: 1 },
      { a: 2, b: 2 },
    ].map((params) => accepts?.({ ...params, body: 7 }));
    expect(verdicts).toEqual([false, true, true, true]);
  });

  it('a rule of class-validator is asked as class-validator asks it', () => {
    const asked: unknown[] = [];
    class Stock {
      @ValidateBy({
        name: 'stock',
        constraints: [1, 2],
        validator: {
          validate: (value: unknown, place) => {
            asked.push(place);
            return value === 'x';
          },
        },
      })
      word?: unknown;
    }
    const accepts = compileRules(Stock);
    const params = { word: 'x' };
    expect([accepts?.(params), accepts?.({ word: 'y' })]).toEqual([true, false]);
    expect(asked[0]).toEqual({
      value: 'x',
      targetName: 'Stock',
      property: 'word',
      constraints: [1, 2],
      object: params,
    });
  });

  it('a class without rules, or with `@Allow()` alone, accepts everything', () => {
    class Nothing {}
    class Allowed {
      @Allow() word?: unknown;
    }
    for (const Dto of [Nothing, Allowed]) {
      expect(compileRules(Dto)?.({ word: 7 })).toBe(true);
      expect(violationsOf(Dto, { word: 7 })).toEqual([]);
    }
  });
});

describe('text that surely passes', () => {
  const asked: unknown[] = [];
  const noted = (text: TextBounds): PropertyDecorator => {
    const test = (value: unknown): boolean => (asked.push(value), value !== 'no');
    return ValidateBy({ name: 'noted', validator: { validate: test } }, { context: new RuleNotes({ test, text }) });
  };
  class Bounded {
    @IsOptional() @noted({ longest: 3 }) short?: unknown;
    @IsOptional() @noted({ longest: 3, pattern: /^[a-z]+$/ }) word?: unknown;
  }
  const accepts = compileRules(Bounded);

  it.each<[object, readonly unknown[]]>([
    [{ short: '' }, []],
    [{ short: 'a1b' }, []],
    [{ short: 'a1bc' }, ['a1bc']],
    [{ short: 7 }, [7]],
    [{ short: ['a'] }, [['a']]],
    [{ word: 'abc' }, []],
    [{ word: 'abcd' }, ['abcd']],
    [{ word: 'a1' }, ['a1']],
    [{ short: null, word: undefined }, []],
  ])('is not tested: %j', (params, tested) => {
    asked.splice(0);
    expect(accepts?.({ ...params })).toBe(true);
    expect(asked).toEqual(tested);
  });

  it('leaves the word to the test beyond its bounds', () => {
    class Refused {
      @noted({ longest: 1 }) word?: unknown;
    }
    expect([compileRules(Refused)?.({ word: 'n' }), compileRules(Refused)?.({ word: 'no' })]).toEqual([true, false]);
  });
});
