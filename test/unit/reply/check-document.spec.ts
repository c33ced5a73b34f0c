import { describe, expect, it } from '@jest/globals';
import { checkDocument } from '../../../src/xml/check-document.js';
import { BAD } from './bad-documents.js';
import { GOOD } from './good-documents.js';
import { saxesVerdict } from './saxes-verdict.js';
import { fewOrMany } from '../../support/numbers.js';

/** In characters. */
const SIZE = fewOrMany(100_000, 1_000_000);

describe('checkDocument', () => {
  it.each(GOOD)('accepts %j', (text) => {
    expect(checkDocument(text)).toBeUndefined();
    expect(saxesVerdict(text)).toBe(true);
  });

  describe.each(Object.entries(BAD))('%s', (reason, documents) => {
    it.each(documents)('%.80j, line %i', (text, line) => {
      expect(checkDocument(text)).toBe(`${reason} (line ${line})`);
      expect(saxesVerdict(text)).toBe(false);
    });
  });

  const long = (piece: string): string => piece.repeat(Math.ceil(SIZE / piece.length));

  it.each([
    '<',
    '&',
    '"',
    "'",
    '>',
    ']',
    '-',
    '?',
    ' ',
    'a',
    'é',
    '\u{1F600}',
    '\r\n',
    '<a>',
    '</a>',
    '<!--',
    '<?',
    ']]',
  ])('returns on much of %j, in every place of a document', (piece) => {
    const text = long(piece);
    const places = [
      text,
      `<${text}`,
      `</${text}`,
      `<?${text}`,
      `<?xml${text}`,
      `<?xml version${text}`,
      `<?xml version="1.0" encoding="a${text}`,
      `<?p ${text}`,
      `<!--${text}`,
      `<Response>${text}`,
      `<Response>${text}</Response>`,
      `<Response ${text}`,
      `<Response a${text}`,
      `<Response a="${text}`,
      `<Response a='${text}'/>`,
      `<Response>&${text}`,
      `<Response>&#${text}`,
      `<Response><![CDATA[${text}`,
      `<Response/>${text}`,
    ];
    for (const place of places) expect(typeof checkDocument(place)).toMatch(/^(string|undefined)$/);
  });

  it.each([
    ['empty elements', `<Response>${long('<a/>')}</Response>`],
    ['elements', `<Response>${long('<a b="c">d</a>')}</Response>`],
    ['comments', `<Response>${long('<!-- -->')}</Response>`],
    ['instructions', `<Response>${long('<?p ?>')}</Response>`],
    ['sections', `<Response>${long('<![CDATA[]]>')}</Response>`],
    ['references', `<Response>${long('&amp;')}</Response>`],
    ['digits', `<Response>&#${long('0')}65;</Response>`],
    ['attributes', `<Response ${Array.from({ length: SIZE / 10 }, (_, index) => `a${index}=""`).join(' ')}/>`],
    ['a long name', `<Response><${long('a')}></${long('a')}></Response>`],
    ['white space', `<?xml${long(' ')}version="1.0"${long('\n')}?>${long('\r')}<Response${long('\t')}/>`],
  ])('accepts much of %s', (_, text) => {
    expect(checkDocument(text)).toBeUndefined();
  });
});
