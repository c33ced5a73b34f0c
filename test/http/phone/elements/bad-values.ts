import type { RuleKind } from '../../../../src/voxml/rules/attribute-rule.interface.js';

/** Values that break a rule of each kind. `open` takes any text. */
export const BAD_VALUES: Readonly<Record<RuleKind, readonly string[]>> = {
  word: ['bogus', ' GET', 'POST '],
  flag: ['yes', 'TRUE', ''],
  whole: ['-1', '1.5', 'x', '', '01', '1e3', '99999999999999999999'],
  decimal: ['-1', 'x', '', '1e3'],
  list: ['bogus', '', 'dtmf,speech'],
  language: ['!', '', 'en_US'],
  name: ['', 'a b', 'a.b', 'a'.repeat(51)],
  keys: ['', 'a', '1 2'],
  open: [],
  phone: ['', 'sip:a@b', '+1 202', '+'],
  guid: ['', '123'],
  url: ['ftp://x/', 'a b', 'javascript:1'],
  value: ['a'.repeat(51)],
  speech: ['a'.repeat(3001)],
  expression: [
    '',
    '==',
    '1 ==',
    '(1',
    "'a",
    '1 1',
    'a == 1',
    '${a',
    "1 =~ '['",
    "1 =~ '(' &amp;&amp; 1",
    '1 == 1 == 1',
  ],
};
