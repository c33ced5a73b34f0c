import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expr } from '../../../src/voxml/expr.js';
import { variable } from '../../../src/voxml/variable.js';
import { VoxmlError } from '../../../src/voxml/voxml.error.js';
import { hostileText } from './value.arbitrary.js';

function literal(...parts: readonly string[]): TemplateStringsArray {
  return Object.assign([...parts], { raw: parts });
}

const city = variable('city');

describe('expr', () => {
  it.each([
    [expr`${city} == ${'Omaha'}`, '${city} == "Omaha"'],
    [expr`${city}==${'the "Big O"'}`, '${city} == \'the "Big O"\''],
    [expr`${city} != ${"O'Neill"}`, '${city} != "O\'Neill"'],
    [expr`\${do.n}==0`, '${do.n} == 0'],
    [expr`1 == ${city}`, '1 == ${city}'],
    [expr`-1.5 != ${2.5} && ${true} == 'true'`, '-1.5 != "2.5" && "true" == "true"'],
    [expr`${city} =~ ${'^\\d{5}$'} || ${city} !~ "a|b"`, '${city} =~ "^\\d{5}$" || ${city} !~ "a|b"'],
    [expr`  ${city}  `, '${city}'],
    [expr`${expr`${city} == 1`} && 1 == 1`, '${city} == 1 && 1 == 1'],
    [expr`${expr`${city} == 1 || 1 == 2`} && 1 == 1`, '(${city} == 1 || 1 == 2) && 1 == 1'],
    [expr`${'$'} == ${'{x}'}`, '"$" == "{x}"'],
    [expr`${'a\u0000b\uD83D'} == ''`, '"ab" == ""'],
  ])('%# prints as the platform reads it', (condition, text) => {
    expect(condition.toString()).toBe(text);
  });

  it.each([
    ['nothing', literal(' ')],
    ['a bare word', literal('city == 1')],
    ['an open quote', literal('"a == 1')],
    ['a quote too many', literal('"a" == "b""')],
    ['parentheses', literal('(1 == 1)')],
    ['another operator', literal('1 < 2')],
    ['a single sign', literal('1 = 1')],
    ['two operands in a row', literal('1 2')],
    ['two operators in a row', literal('1 == != 2')],
    ['an operator at the end', literal('1 == 1 &&')],
    ['an operator at the start', literal('== 1')],
    ['a variable in quotes', literal('"${a}" == 1')],
    ['a wrong name', literal('${a b} == 1')],
    ['an open variable', literal('${a == 1')],
    ['a backslash before the quote', literal('"a\\" == 1')],
    ['a newline that ends nothing', literal('1\n;')],
  ])('refuses %s', (_what, parts) => {
    expect(() => expr(parts)).toThrow(VoxmlError);
  });

  it.each([
    ['in quotes', literal('"', '" == 1'), 'a'],
    ['in a variable', literal('${', '} == 1'), 'a'],
    ['as an operator', literal('1 ', ' 1'), '=='],
    ['with both quotes', literal('', ' == 1'), `"'`],
    ['with a variable', literal('', ' == 1'), '${secret}'],
    ['with a hidden variable', literal('', ' == 1'), '$\u0000{secret}'],
    ['with a last backslash', literal('', ' == 1'), 'a\\'],
    ['with a last backslash before what is stripped', literal('', ' == 1'), 'a\\\u0000'],
    ['that is not finite', literal('', ' == 1'), Infinity],
    ['that is an object', literal('', ' == 1'), { toString: () => '1' }],
    ['that is missing', literal('', ' == 1'), undefined],
  ])('refuses a value %s, without a word of it', (_what, parts, value) => {
    const run = (): unknown => Reflect.apply(expr, undefined, [parts, value]);
    expect(run).toThrow(VoxmlError);
    expect(run).not.toThrow(/secret/);
  });

  it('keeps every value it takes inside one literal', () => {
    const operators = fc.constantFrom(' || 1 == 1', '" || "', "' == '", '\\', ') || (', '&&');
    const values = fc.array(fc.oneof(hostileText, operators), { maxLength: 3 }).map((list) => list.join(''));
    let taken = 0;
    fc.assert(
      fc.property(values, values, (a, b) => {
        let text: string;
        try {
          text = expr`${a} == ${city} && ${city} != ${b}`.toString();
        } catch (error) {
          if (error instanceof VoxmlError) return;
          throw error;
        }
        taken++;
        // Both ways of reading a backslash must see the same six operands and operators.
        for (const quoted of [/"[^"]*"|'[^']*'/g, /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/gs]) {
          expect(text.replace(quoted, 'Q')).toBe('Q == ${city} && ${city} != Q');
        }
      }),
      { numRuns: 3000 },
    );
    expect(taken).toBeGreaterThan(600);
  });
});
