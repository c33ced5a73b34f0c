import fc from 'fast-check';
import { expr } from '../../../src/voxml/expr.js';
import type { AttributeRule, RuleKind } from '../../../src/voxml/rules/attribute-rule.interface.js';
import { ssml } from '../../../src/voxml/ssml.js';
import { variable } from '../../../src/voxml/variable.js';
import { legalOnly, sanitised } from './sanitised.js';
import { tree, type Tree } from './tree.js';

/** A value as a user gives it, and what a parser has to read. */
export interface Sample {
  readonly given: unknown;
  readonly read: string;
  /** Where the value is markup. */
  readonly content?: readonly (string | Tree)[];
}

const BITS = [
  'a',
  'Ω',
  '\u{1F600}',
  '\u{10FFFF}',
  ' ',
  '\n',
  '\r',
  '\r\n',
  '\t',
  '<',
  '>',
  '&',
  '"',
  "'",
  ']]>',
  ']]',
  '$',
];
const HOSTILE = ['${', '${x}', '$', '{', '\uD83D', '\uDE00', '\u0000', '\u0008', '\uFFFE', '\uFFFF', '&amp;', '&#36;{'];
const MARKUP = ['<!--', '<Hangup/>', '</Say>', '<![CDATA[', '</Response>', '\u0085', '\u2028', '\uFEFF', '%'];

/** Text that would break any step that takes it for something else. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...BITS, ...HOSTILE, ...MARKUP), { maxLength: 6 })
  .map((bits) => bits.join(''));

const asIs = (text: string): Sample => ({ given: text, read: text });
const characters = (set: string, maxLength: number): fc.Arbitrary<Sample> =>
  fc.array(fc.constantFrom(...set.split('')), { minLength: 1, maxLength }).map((list) => asIs(list.join('')));
const ALPHANUMERIC = 'abcXYZ019_';

const paths = fc.constantFrom(
  '/menu?a=1&b=2',
  'next',
  '../a',
  '?x="y"',
  '#<>',
  '//host/a',
  'https://example.com/a?b=${c}',
);
const said = fc.tuple(hostileText, hostileText).map(([attribute, text]): Sample => {
  const given = ssml`a<prosody rate="${attribute}">b${text}</prosody>${variable('menu.digits')}<break/>`;
  const inner = tree('prosody', { rate: sanitised(attribute) }, `b${sanitised(text)}`);
  return { given, read: '', content: ['a', inner, '${menu.digits}', tree('break')] };
});
const quotable = hostileText.filter((text) => !legalOnly(text).includes('${') && !legalOnly(text).includes('"'));

const ARBITRARIES: Readonly<Record<RuleKind, (rule: AttributeRule) => fc.Arbitrary<Sample>>> = {
  word: ({ values = [] }) => fc.constantFrom(...values).map((word) => ({ given: word, read: String(word) })),
  list: ({ values = [] }) =>
    fc.subarray([...values], { minLength: 1 }).map((list) => ({ given: list, read: list.join(' ') })),
  flag: () => fc.boolean().map((given) => ({ given, read: String(given) })),
  whole: ({ limits, values = [] }) =>
    fc
      .oneof(fc.integer({ min: limits?.min ?? 0, max: limits?.max ?? 2 ** 31 - 1 }), fc.constantFrom(1, ...values))
      .map((given) => ({ given, read: String(given) })),
  decimal: () => fc.nat(100_000).map((cents) => ({ given: cents / 100, read: String(cents / 100) })),
  language: () => fc.constantFrom('en', 'en-US', 'es-419', 'arb').map(asIs),
  name: () => characters(ALPHANUMERIC, 50),
  keys: () => characters('0123456789*#', 8),
  open: () => hostileText.map((given) => ({ given, read: sanitised(given) })),
  phone: () => fc.constantFrom('+12025550100', '12025550100', '911').map(asIs),
  guid: () => fc.uuid().map(asIs),
  url: () => paths.map((given) => ({ given, read: given.replace('${', '$%7B') })),
  value: () =>
    hostileText.map((given) => ({ given, read: sanitised(given) })).filter(({ read }) => Array.from(read).length <= 50),
  speech: () =>
    fc.oneof(
      said,
      hostileText.map((given): Sample => ({ given, read: sanitised(given) })),
    ),
  expression: () =>
    quotable.map((text) => ({
      given: expr`${variable('do.n')} != ${text} && 1 =~ 'x'`,
      read: `\${do.n} != "${legalOnly(text)}" && 1 =~ "x"`,
    })),
};

/** Values that a rule takes. */
export function samplesOf(rule: AttributeRule): fc.Arbitrary<Sample> {
  return ARBITRARIES[rule.kind](rule);
}
