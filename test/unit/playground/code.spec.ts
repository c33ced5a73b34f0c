import { describe, expect, it } from '@jest/globals';
import type { Language } from '../../../playground/ui/code/languages.js';
import { tokenize } from '../../../playground/ui/code/tokenize.js';
import { isActive } from '../../../playground/ui/code/is-active.js';
import { codePoint, INVISIBLE } from '../../../playground/ui/code/visible-text.js';
import { withNotes } from '../../../playground/ui/code/with-notes.js';

const textOf = (text: string, language: Language): string =>
  tokenize(text, language)
    .map(
      ({ tokens, isRest }, index) => (index === 0 || isRest ? '' : '\n') + tokens.map((token) => token.text).join(''),
    )
    .join('');

const kindsOf = (text: string, language: Language): string[] =>
  tokenize(text, language).flatMap(({ tokens }) => tokens.map(({ kind, text: piece }) => `${kind} ${piece}`));

describe('the view of code', () => {
  it.each([
    ['a document', 'xml', '<?xml version="1.0"?>\n<Response>\n  <Say voice=\'a\'>Hi &amp; bye</Say>\n</Response>\n'],
    ['what is no document', 'xml', '< > & "x" <a b= c="<"/> <!-- open'],
    ['CDATA', 'xml', '<Say><![CDATA[<script>alert(1)</script>]]></Say>'],
    ['JSON', 'json', '{\n  "a": [1, -2.5e3, true, null, "x\\"y"]\n}'],
    ['what is no JSON', 'json', '{"a: \u0000 }} "'],
    ['plain text', 'text', 'one\n\n\ntwo'],
    ['nothing', 'xml', ''],
  ] as const)('loses nothing of %s', (_what, language, text) => {
    expect(textOf(text, language)).toBe(text);
  });

  it('tells names, attributes and values apart', () => {
    expect(kindsOf('<Say voice="a">Hi</Say>', 'xml')).toEqual([
      'name <Say',
      'text  ',
      'attribute voice',
      'text =',
      'value "a"',
      'name >',
      'text Hi',
      'name </Say>',
    ]);
    expect(kindsOf('{"a":1}', 'json')).toEqual(['mark {', 'name "a"', 'mark :', 'attribute 1', 'mark }']);
  });

  it('counts lines whatever ends them, and places in the whole text', () => {
    const rows = tokenize('a\r\nb\rc\nd', 'text');
    expect(rows.map(({ line, tokens }) => [line, tokens[0]?.at])).toEqual([
      [1, 0],
      [2, 3],
      [3, 5],
      [4, 7],
    ]);
  });

  it('cuts a line without end into rows of one line', () => {
    const rows = tokenize(`${'x'.repeat(2_500)}\ny`, 'text');
    expect(rows.map(({ line, isRest = false }) => [line, isRest])).toEqual([
      [1, false],
      [1, true],
      [1, true],
      [2, false],
    ]);
  });

  it('does not colour what is large', () => {
    const text = `<Say>${'x '.repeat(60_000)}</Say>`;
    expect(new Set(tokenize(text, 'xml').flatMap(({ tokens }) => tokens.map(({ kind }) => kind)))).toEqual(
      new Set(['text']),
    );
    expect(textOf(text, 'xml')).toBe(text);
  });

  it('puts a note below the last row of its line', () => {
    const rows = withNotes(tokenize(`${'x'.repeat(1_500)}\ny`, 'text'), [{ line: 1, text: 'too long' }]);
    expect(rows.map(({ note }) => note)).toEqual([undefined, undefined, 'too long', undefined]);
  });

  it.each([
    ['NUL', '\u0000', 'U+0000'],
    ['escape', '\u001b', 'U+001B'],
    ['right-to-left override', '\u202e', 'U+202E'],
    ['zero width space', '\u200b', 'U+200B'],
    ['byte order mark', '\ufeff', 'U+FEFF'],
    ['tag character', '\u{e0041}', 'U+E0041'],
  ])('shows %s', (_what, character, shown) => {
    expect(`a${character}b`.match(INVISIBLE)?.map(codePoint)).toEqual([shown]);
  });

  it('leaves text, tabs and line ends as they are', () => {
    expect('Grüße,\t日本 🎉\n'.match(INVISIBLE)).toBeNull();
  });

  it('breaks a document of one line into rows, and leaves its text alone', () => {
    const text = '<Response><Gather><Say>Hi</Say></Gather><Set a="<>"/><Pause></Pause><!-- x --></Response>';
    const rows = tokenize(text, 'xml').map(({ tokens, indent = 0 }) => {
      return ' '.repeat(indent) + tokens.map((token) => token.text).join('');
    });
    expect(rows).toEqual([
      '<Response>',
      '  <Gather>',
      '    <Say>Hi</Say>',
      '  </Gather>',
      '  <Set a="<>"/>',
      '  <Pause></Pause>',
      '  <!-- x -->',
      '</Response>',
    ]);
    expect(rows.map((row) => row.trimStart()).join('')).toBe(text);
  });

  it('marks the rows of the verb at work, and no other', () => {
    const text = '<Response><Gather><Say>Hi</Say></Gather><Hangup/></Response>';
    const active = { start: text.indexOf('<Gather'), end: text.indexOf('<Hangup') };
    expect(tokenize(text, 'xml').map((row) => isActive(row, active))).toEqual([false, true, true, true, false, false]);
  });
});
