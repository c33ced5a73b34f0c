import fc from 'fast-check';
import { type ElementName, ELEMENT_ROWS } from '../../../src/voxml/elements/elements.js';
import type { AttributeRule, RuleKind } from '../../../src/voxml/rules/attribute-rule.interface.js';
import { BAD_VALUES } from './elements/bad-values.js';

const DEEPEST = 4;
const URLS = ['/a', 'b', '../c?x=1', '?y', '/told', 'http://127.0.0.1:9/${a}'];

/** A value of each kind that the rule takes; variables wherever their value might fit. */
const GOOD: Readonly<Record<RuleKind, (rule: AttributeRule) => fc.Arbitrary<string>>> = {
  word: (rule) => fc.constantFrom(...(rule.values ?? []).map(String)),
  flag: () => fc.constantFrom('true', 'false'),
  whole: ({ limits, values = [] }) =>
    fc.oneof(
      fc.integer({ min: limits?.min ?? 0, max: limits?.max ?? 40 }).map(String),
      fc.constantFrom(...values.map(String), String(limits?.min ?? 1), '${a}'),
    ),
  decimal: () => fc.constantFrom('0', '1.50', '99'),
  list: (rule) => fc.subarray((rule.values ?? []).map(String), { minLength: 1 }).map((words) => words.join(' ')),
  language: () => fc.constantFrom('en-US', 'de', 'zh-Hant-TW'),
  name: () => fc.constantFrom('a', 'b', '_main', '__proto__', 'constructor', 'do'),
  keys: () => fc.constantFrom('1', '12#', '*'),
  open: () => fc.constantFrom('', 'x', '${a}', 'Polly.Amy'),
  phone: () => fc.constantFrom('+12025550100', '12025550101', '1'),
  guid: () => fc.constant('0d6b8f7e-5a57-4f7a-9f0e-2f3c1f7f4b11'),
  url: () => fc.constantFrom(...URLS),
  value: () => fc.constantFrom('', '1', 'x y', '${a}', '${b.digits}', '12', '^(a+)+$'),
  speech: () =>
    fc.constantFrom('', 'hello', 'in ${a}', '<p>a<break time="1s"/></p>', '&#x1F600; &amp;', '<![CDATA[<]]>'),
  expression: () =>
    fc.constantFrom(
      '1 == 1',
      '1 != 1',
      '${a} == 1',
      '${do.n} != 3',
      '${b.digits} =~ ${a}',
      "'x' !~ '^x$' || (1 == ${a})",
    ),
};

const escape = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function attributes(element: ElementName): fc.Arbitrary<string> {
  const pairs = Object.entries(ELEMENT_ROWS[element].attributes).map(([name, rule]) =>
    fc
      .tuple(
        rule.required ? fc.constant(true) : fc.integer({ max: 3 }).map((dice) => dice === 0),
        GOOD[rule.kind](rule),
      )
      .map(([given, value]) => (given ? ` ${name}="${escape(value)}"` : '')),
  );
  return fc.tuple(...pairs).map((written) => written.join(''));
}

function content(element: ElementName, depth: number): fc.Arbitrary<string> {
  const { text, children, filled } = ELEMENT_ROWS[element];
  const inner = depth < DEEPEST || filled ? (children as readonly ElementName[]) : [];
  const elements = fc.array(
    fc.constantFrom(...(inner.length > 0 ? inner : (['Say'] as const))).chain((name) => documentOf(name, depth + 1)),
    {
      minLength: filled ? 1 : 0,
      maxLength: 4,
    },
  );
  if (text && inner.length > 0)
    return fc.oneof(
      GOOD[text.kind](text),
      elements.map((parts) => parts.join('')),
    );
  if (text) return GOOD[text.kind](text);
  return inner.length > 0 ? elements.map((parts) => parts.join('\n')) : fc.constant('');
}

/** Random documents of one element that the reference allows, up to what variables make of them. */
export function documentOf(element: ElementName, depth = 0): fc.Arbitrary<string> {
  return fc
    .tuple(attributes(element), content(element, depth))
    .map(([written, inside]) => `<${element}${written}>${inside}</${element}>`);
}

/** A mistake that no document may have, to be put into its root. */
export const MISTAKES: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '<Bogus/>',
    '<Number>1</Number>',
    'words',
    '<Say',
    '</Say>',
    '&nbsp;',
    '<Pause/ >',
    '<Say>\u0001</Say>',
  ),
  fc.constantFrom(...BAD_VALUES.whole).map((bad) => `<Pause length="${bad}"/>`),
  fc.constantFrom(...BAD_VALUES.expression).map((bad) => `<If expression="${bad}"/>`),
  fc.constantFrom(...BAD_VALUES.name).map((bad) => `<Unset output="${bad}"/>`),
  fc.constantFrom(
    '<Hangup bogus="1"/>',
    '<Set>x</Set>',
    '<Gather><Gather/></Gather>',
    '<Dial></Dial>',
    '<Flow/>',
    '<Play/>',
  ),
);
