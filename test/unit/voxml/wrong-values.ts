import type { AttributeRule, RuleKind } from '../../../src/voxml/rules/attribute-rule.interface.js';
import { Link } from './link.js';

/** What must not show up in any message, within values that are as wrong as they are personal. */
export const PERSONAL = /2025550|secret|4111/;

const OTHER_TYPES: readonly unknown[] = [
  null,
  Symbol('secret'),
  () => 'secret',
  new Date(0),
  { toString: () => '1' },
  5n,
];
const NO_TEXT = [...OTHER_TYPES, 12025550100, true, ['secret']];
const NO_WORD = ['secret 4111', '+12025550100', 'other', 'GET ', '1', ...OTHER_TYPES];
const NO_NUMBER = [NaN, Infinity, -Infinity, '12025550100', '', [1], ...OTHER_TYPES];

const WRONG: Readonly<Record<RuleKind, (rule: AttributeRule) => readonly unknown[]>> = {
  word: ({ values = [] }) =>
    [...NO_WORD, ['GET'], true, 4111, 'Disable'].filter((value) => !values.some((word) => word === value)),
  list: ({ values = [] }) => [
    [],
    [...NO_WORD],
    ['+12025550100'],
    'other',
    [values[0], 'other'],
    [[values[0]]],
    4,
    ...OTHER_TYPES,
  ],
  flag: () => ['true', 'secret', 0, 1, [true], ...OTHER_TYPES],
  whole({ limits, values = [] }) {
    const { min = 0, max = Number.MAX_SAFE_INTEGER } = limits ?? {};
    return [min - 1, max + 1, -1, min + 0.5, 1e21, 'other', ...values.map((word) => [word]), ...NO_NUMBER];
  },
  decimal: () => [-1, -0.01, 1e21, 1e-7, ...NO_NUMBER],
  language: () => ['', 'e', 'en_US', 'en-', 'secret phrase', `${'a'.repeat(9)}`, ...NO_TEXT],
  name: () => ['', 'my secret', 'a-b', 'a.b', '${a}', 'é', 'x'.repeat(51), ...NO_TEXT],
  keys: () => ['', 'secret', '4111 1', '1,2', '１', ...NO_TEXT],
  open: () => NO_TEXT,
  phone: () => ['', '+', 'secret', '(202) 5550100', '1+2025550', '+1\u0000', '+12025550100\n', ...NO_TEXT],
  guid: () => ['', 'secret', '0b5e7c1e3f6a4f0e9a556a2d3c1b7f10', '0b5e7c1e-3f6a-4f0e-9a55-6a2d3c1b7f1g', ...NO_TEXT],
  url: ({ event }) => [
    '',
    '\u0000',
    '/a secret',
    '/a\n',
    'javascript:secret()',
    'ftp://secret/',
    'http:secret',
    ...(event === undefined ? [new Link('/secret')] : []),
    ...NO_TEXT,
  ],
  value: () => ['secret'.padEnd(51), '$'.repeat(50) + '{', '\u{1F600}'.repeat(51), ...NO_TEXT],
  speech: () => ['secret'.padEnd(3001), '${'.repeat(1001), ...NO_TEXT],
  expression: () => ['1 == 1', '', ...NO_TEXT],
};

/** Values that a rule must refuse, one for each way to break it. */
export function wrongValues(rule: AttributeRule): readonly unknown[] {
  return WRONG[rule.kind](rule);
}
