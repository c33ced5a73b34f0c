import { describe, expect, it } from '@jest/globals';
import { IsString, ValidateIf, ValidateNested, ValidatorConstraint, Validate } from 'class-validator';
import fc from 'fast-check';
import { CATALOGUE } from '../../../src/events/catalogue.js';
import type { EventRow } from '../../../src/events/event-row.interface.js';
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
});
