import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkDocument } from '../../../src/xml/check-document.js';
import { printVoxml } from '../../../src/voxml/print-voxml.js';
import { voxml } from '../../../src/voxml/voxml.js';
import { VoxmlError } from '../../../src/voxml/voxml.error.js';
import { wellFormed } from '../reply/document.arbitrary.js';
import { Link } from './link.js';
import { parse } from './tree.js';

class Foreign {
  toString(): string {
    return '<?xml version="1.0" encoding="UTF-8"?>\n<Response><Say>Hi</Say></Response>\n';
  }
}

describe('embed', () => {
  it.each([
    [new Foreign(), '<Say>Hi</Say>'],
    ['<Response/>', ''],
    ['<Response\n a=">" b=\'/Response>\' />', ''],
    ['<Response></Response >', ''],
    ['\uFEFF<!-- <Response><Say/> --><?p <Response>?>\n<Response><Pause/></Response><!-- </Response> -->', '<Pause/>'],
    ['<Response a="/>"><!-- </Response> --><Say>]]&gt;</Say></Response>', '<!-- </Response> --><Say>]]&gt;</Say>'],
    ['<Response><Response></Response><Response/></Response>', '<Response></Response><Response/>'],
    ['<Response><Say><![CDATA[</Response>]]></Say></Response>', '<Say><![CDATA[</Response>]]></Say>'],
    ['<Response><Say>a\u0000b</Say></Response>', '<Say>ab</Say>'],
    ['<?xml version="1.0" encoding="utf8"?><Response>&amp;<!----></Response>', '&amp;<!---->'],
    ['<Response><![CDATA[]]>\u{1F600}&#13;<?p?></Response>', '<![CDATA[]]>\u{1F600}&#13;<?p?>'],
    [
      '<Response><?p \u{1F600}?> <Say>\u{1F600}</Say>\u{1F600}<![CDATA[]]></Response>',
      '<?p \u{1F600}?> <Say>\u{1F600}</Say>\u{1F600}<![CDATA[]]>',
    ],
    ['<Response>\r\n<Say>a\rb</Say>\r\n</Response>', '\n<Say>a\nb</Say>\n'],
  ])('takes what stands between the root tags (%#)', (document, content) => {
    expect(voxml().pause().embed(document).hangup().toString()).toBe(
      `<Response><Pause/>${content}<Hangup/></Response>`,
    );
  });

  it('reads the same children as a parser, whatever the document', () => {
    fc.assert(
      fc.property(wellFormed, (document) => {
        const text = voxml().embed(document).toString();
        expect(checkDocument(text)).toBeUndefined();
        expect(parse(text).content).toEqual(parse(document).content);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['', 'secret', '<Say>secret</Say>', '<Response><Say>secret</Response>', '<Response>&secret;</Response>'])(
    'refuses %j without quoting it',
    (document) => {
      expect(() => voxml().embed(document)).toThrow(VoxmlError);
      expect(() => voxml().embed(document)).not.toThrow(/secret/);
    },
  );

  it.each(['utf-16', 'UTF-16LE', 'iso-8859-1', 'windows-1252'])('refuses %s', (encoding) => {
    expect(() => voxml().embed(`<?xml version="1.0" encoding="${encoding}"?><Response/>`)).toThrow(
      'VOX_VOXML Response: an embedded document must be well-formed (encoding is not UTF-8 (line 1))',
    );
  });

  it('takes a document of our own with its links', () => {
    const inner = voxml().redirect(new Link<'voice.redirect'>('/next'));
    const outer = voxml().say('a').embed(inner);
    expect(printVoxml(outer, { url: () => '/next' })).toBe(
      '<Response><Say>a</Say><Redirect>/next</Redirect></Response>',
    );
  });

  it('takes the document itself', () => {
    const document = voxml().say('a');
    expect(document.embed(document).toString()).toBe('<Response><Say>a</Say><Say>a</Say></Response>');
  });
});
