import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkDocument } from '../../../src/xml/check-document.js';
import { ssml } from '../../../src/voxml/ssml.js';
import { variable } from '../../../src/voxml/variable.js';
import { voxml } from '../../../src/voxml/voxml.js';
import { VoxmlError } from '../../../src/voxml/voxml.error.js';
import { sanitised } from './sanitised.js';
import { parse, tree } from './tree.js';
import { hostileText } from './value.arbitrary.js';

/** A template as a caller of the tag would write it, from its literal parts. */
function literal(...parts: readonly string[]): TemplateStringsArray {
  return Object.assign([...parts], { raw: parts });
}

describe('ssml', () => {
  it('keeps markup, escapes values, inserts variables and other markup as such', () => {
    const inner = ssml`<emphasis level="${'a"<b'}">${'<Hangup/> & co'}</emphasis>`;
    const outer = ssml`Tom &amp; ${'Jerry & co'}: ${inner} <break time='${200}ms'/>${variable('menu.digits')}`;
    expect(outer.toString()).toBe(
      'Tom &amp; Jerry &amp; co: <emphasis level="a&quot;&lt;b">&lt;Hangup/&gt; &amp; co</emphasis> ' +
        '<break time="200ms"/>${menu.digits}',
    );
    expect(voxml().say(outer).toString()).toBe(`<Response><Say>${outer.toString()}</Say></Response>`);
  });

  it('takes variables in attributes', () => {
    expect(ssml`<prosody rate="${variable('rate')}%">a</prosody >`.toString()).toBe(
      '<prosody rate="${rate}%">a</prosody>',
    );
  });

  it.each([
    ssml`$${'{city}'}`,
    ssml`${'$'}{city}`,
    ssml`${'$'}${'{city}'}`,
    ssml`${'$'}${''}${'{city}'}`,
    ssml`${'$\u0000{city}'}`,
    ssml`${'$'}${'\uFFFF{city}'}`,
    ssml`<s>$</s><s>{city}</s>`,
    ssml`$<break/>${'{city}'}`,
    ssml`$${ssml`{city}`}`,
    ssml`${ssml`$`}${ssml`{city}`}`,
    ssml`&#36;${'{city}'}`,
  ])('lets no text read a variable (%#)', (markup) => {
    expect(markup.toString().replace(/<[^>]*>/g, '')).not.toContain('${');
  });

  it.each([
    ['an element that is not speech', literal('<Hangup/>')],
    ['a wrong case', literal('<Break/>')],
    ['audio, which Play is for', literal('<audio src="a"/>')],
    ['an element left open', literal('<s>a')],
    ['an end tag too many', literal('a</s>')],
    ['crossed elements', literal('<s><w></s></w>')],
    ['a bare ampersand', literal('a & b')],
    ['an unknown reference', literal('&nbsp;')],
    ['a reference beyond Unicode', literal('&#1114112;')],
    ['a bare bracket', literal('1 < 2')],
    ['an attribute without quotes', literal('<break time=1/>')],
    ['an attribute twice', literal('<break time="1" time="2"/>')],
    ['attributes without space', literal('<break time="1"strength="none"/>')],
    ['a bracket in an attribute', literal('<sub alias="<">a</sub>')],
    ['a comment', literal('<!-- a -->')],
    ['a CDATA section', literal('<![CDATA[a]]>')],
    ['an instruction', literal('<?a?>')],
    ['a literal variable', literal('${city}')],
    ['a literal variable by reference', literal('$&#123;city}')],
  ])('refuses %s', (_what, parts) => {
    expect(() => ssml(parts)).toThrow(VoxmlError);
    expect(() => ssml(parts)).toThrow(/^VOX_VOXML ssml: /);
  });

  it.each([
    ['as the name of an element', literal('<', '/>')],
    ['as the name of an attribute', literal('<break ', '="1"/>')],
    ['as a whole attribute', literal('<break ', '/>')],
    ['outside the quotes of an attribute', literal('<break time=', '/>')],
    ['in an end tag', literal('<s></', '>')],
    ['in a reference', literal('&#', ';')],
  ])('refuses a value %s', (_where, parts) => {
    expect(() => ssml(parts, 's')).toThrow(VoxmlError);
  });

  it('refuses markup in an attribute and values that are no text', () => {
    expect(() => ssml`<sub alias="${ssml`<break/>`}">a</sub>`).toThrow('speech markup must not stand in an attribute');
    for (const value of [undefined, null, {}, [], true]) {
      expect(() => Reflect.apply(ssml, undefined, [literal('a', ''), value])).toThrow(VoxmlError);
    }
  });

  it('counts what is said', () => {
    expect(ssml`<s>a&amp;b</s>${'\u{1F600}'}${variable('city')}`.length).toBe(4);
    expect(() => voxml().say(ssml`<s>${'x'.repeat(3000)}</s>`)).not.toThrow();
    expect(() => voxml().say(ssml`<s>x${'x'.repeat(3000)}</s>`)).toThrow('it has 3001');
  });

  it('reads hostile values back as text in each position', () => {
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (a, b, c) => {
        const text = voxml()
          .say(ssml`.${a}<lang xml:lang="x${b}">${ssml`<s>,${c}</s>`}</lang>`)
          .toString();
        expect(checkDocument(text)).toBeUndefined();
        const inner = tree('lang', { 'xml:lang': `x${sanitised(b)}` }, tree('s', {}, `,${sanitised(c)}`));
        expect(parse(text)).toEqual(tree('Response', {}, tree('Say', {}, `.${sanitised(a)}`, inner)));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('variable', () => {
  it.each(['city', 'do.n', '_main.digits', 'a1', '0', 'x'.repeat(50)])('takes %s', (name) => {
    expect(variable(name).toString()).toBe(`\${${name}}`);
  });

  it.each(['', 'a b', 'a}', '.a', 'a.', 'a..b', 'a-b', 'é', 'a\n', 'x'.repeat(51), '${a}'])('refuses %j', (name) => {
    expect(() => variable(name)).toThrow(VoxmlError);
  });

  it('is text in a plain string', () => {
    expect(
      voxml()
        .say(`in ${variable('city').toString()}`)
        .toString(),
    ).toBe('<Response><Say>in $ {city}</Say></Response>');
  });
});
