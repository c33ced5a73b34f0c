import { describe, expect, it } from '@jest/globals';
import { expr, variable } from 'nestjs-vox-webhooks';
import { ExpressionFault } from '../../../src/testing/phone/expression/expression-node.js';
import { holds } from '../../../src/testing/phone/expression/holds.js';
import { readCondition } from '../../../src/testing/phone/expression/expression-reader.js';
import { Variables } from '../../../src/testing/phone/run/variables.js';

const vars = new Variables();
vars.set('city', 'New York');
vars.set('n', '3');
vars.set('menu', { digits: '1', speech: '' });
vars.set('quote', `' == '" || 1 == 1`);
const judge = (text: string): boolean => holds(readCondition(text), vars.expand);

describe('conditions of If and Do', () => {
  it.each([
    ['1 == ${menu.digits}', true],
    ['${n}==3', true],
    ["'3.0' == ${n}", false],
    ['${city} == "New York"', true],
    ["${city} != 'Fargo'", true],
    ["${city} =~ '^New'", true],
    ["${city} !~ '^New'", false],
    ["'${n}${n}' == 33", true],
    ["${nothing} == ''", true],
    ['${menu.speech}', false],
    ['${n}', true],
    ["'false'", false],
    ['1 == 2 && 1 == 1 || 1 == 1', true],
    ['1 == 1 || 1 == 1 && 1 == 2', true],
    ['(1 == 1 || 1 == 1) && 1 == 2', false],
    ["(1 == 2) == 'false'", true],
    ["${quote} == 'x'", false],
    ['-1.5 == "-1.5"', true],
  ])('%s is %s', (text, expected) => {
    expect(judge(text)).toBe(expected);
  });

  it.each(['', ' ', '1 ==', '== 1', '1 1', '(1', '1)', '()', "'a", 'a == 1', '${a b}', '1 = 1', '! 1', "1 =~ '('"])(
    'refuses %j',
    (text) => {
      expect(() => judge(text)).toThrow(ExpressionFault);
    },
  );

  it('reads what the expr template of the builder writes', () => {
    const inner = expr`${variable('n')} == ${3} || ${variable('n')} == ${'it"s'}`;
    expect(judge(expr`${inner} && ${variable('city')} =~ ${'York$'}`.toString())).toBe(true);
  });

  it('stops a pattern that would never end, in bounded time', () => {
    const before = performance.now();
    vars.set('long', `${'a'.repeat(45)}!`);
    expect(() => judge("${long} =~ '^(a|a)*$'")).toThrow('come to an end');
    expect(performance.now() - before).toBeLessThan(5_000);
    expect(() => judge(`'${'a'.repeat(1001)}' =~ 'a'`)).toThrow('at most 1000');
    expect(() => judge(`1 =~ '${'a'.repeat(501)}'`)).toThrow('at most 500');
  });

  it('reads a very long chain and refuses a very deep one, without running out of stack', () => {
    expect(judge(Array.from({ length: 50_000 }, () => '1==1').join('&&'))).toBe(true);
    expect(() => judge('('.repeat(50_000))).toThrow('levels of parentheses');
  });
});
