import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ELEMENTS } from 'nestjs-vox-webhooks/voxml';
import type { CallEnding } from '../../../src/testing/phone/call-state.interface.js';
import { Phone } from '../../../src/testing/phone/emulated-phone.js';
import { type ElementName, ELEMENT_ROWS } from '../../../src/voxml/elements/elements.js';
import { type DocumentServer, serveDocuments } from './document-server.js';
import { BAD_VALUES } from './elements/bad-values.js';
import { SMALLEST, smallest } from './elements/smallest.js';

const NAMES = Object.keys(SMALLEST) as ElementName[];
const ATTRIBUTES = NAMES.flatMap((element) =>
  Object.entries(ELEMENT_ROWS[element].attributes).map(([attribute, rule]) => ({ element, attribute, rule })),
);

describe('documents that the reference does not allow', () => {
  let server: DocumentServer;
  const phone = new Phone({ auth: 'none', maxDocuments: 2 });
  beforeAll(async () => {
    server = await serveDocuments();
  });
  afterAll(() => server.close());

  async function endingOf(document: string): Promise<CallEnding | undefined> {
    server.pages({ '/': document, '*': '<Response/>' });
    return (await phone.dial(server.url, { from: '1', to: '2' })).ended;
  }
  const refused = (rule: RegExp, line: number) => ({ by: 'invalid-document', rule: expect.stringMatching(rule), line });

  it('knows the smallest document of every element, and takes it', async () => {
    expect(NAMES.toSorted()).toEqual(Object.keys(ELEMENTS).toSorted());
    for (const element of NAMES) expect((await endingOf(smallest(element)))?.rule).toBeUndefined();
  });

  it.each(ATTRIBUTES)(
    '$element $attribute: refuses what its rule does not take',
    async ({ element, attribute, rule }) => {
      const place = new RegExp(`^${element} ${attribute}: `);
      const words = (rule.values ?? []).map(String);
      for (const value of BAD_VALUES[rule.kind].filter((bad) => !words.includes(bad))) {
        expect([value, await endingOf(smallest(element, { [attribute]: value }))]).toEqual([value, refused(place, 2)]);
      }
      const without = await endingOf(smallest(element, { [attribute]: undefined }));
      if (rule.required) expect(without).toEqual(refused(/: must be given$/, 2));
      else expect(without?.rule).toBeUndefined();
    },
  );

  it.each(NAMES)('%s: refuses attributes, texts and children that are none of its', async (element) => {
    const { text, children, filled } = ELEMENT_ROWS[element];
    const place = `^${element}`;
    expect(await endingOf(smallest(element, { bogus: '1' }))).toEqual(
      refused(new RegExp(`${place} bogus: there is no such attribute`), 2),
    );
    for (const child of [...NAMES, 'Bogus'].filter((name) => !children.includes(name))) {
      expect(await endingOf(smallest(element, {}, `<${child}/>`))).toEqual(
        refused(/allowed inside|there is no element/, 2),
      );
    }
    if (!text) expect(await endingOf(smallest(element, {}, 'words'))).toEqual(refused(/takes no text|allowed/, 2));
    else {
      for (const bad of BAD_VALUES[text.kind].filter((value) => value !== '')) {
        expect(await endingOf(smallest(element, {}, bad))).toEqual(refused(new RegExp(`${place}: must be`), 2));
      }
    }
    if (filled)
      expect(await endingOf(smallest(element, {}, ' '))).toEqual(refused(new RegExp(`${place}: must hold`), 2));
  });

  it.each([
    ['<Response><Dial>1<Number>2</Number></Dial></Response>', /^Dial: takes text or elements, not both/, 1],
    ['<Response>\n\n<Play/></Response>', /^Play: must hold .*, or have digits/, 3],
    ['<Response>\r\n<Say>a<audio src="x"/></Say></Response>', /^Say: only text and speech markup/, 2],
    ['<Response>\r<Say>a<p><Pause/></p></Say></Response>', /^Say: only text and speech markup/, 2],
    ['<response/>', /^not well-formed: root element is not Response/, 1],
    ['<Response>\n<Say>a & b</Say></Response>', /^not well-formed: "&" without a reference/, 2],
    ['', /^not well-formed: no root element/, 1],
    ['{"error":1}', /^not well-formed: text outside the root element/, 1],
    ['<!DOCTYPE Response><Response/>', /^not well-formed: document type declaration/, 1],
    ['<?xml version="1.0" encoding="utf-16"?><Response/>', /^not well-formed: encoding is not UTF-8$/, 1],
    ['<?xml version="1.0" encoding="iso-8859-1"?>\n<Response/>', /^not well-formed: encoding is not UTF-8$/, 1],
    ['<?xml version="1.0" encoding=""?><Response/>', /^not well-formed: malformed XML declaration$/, 1],
    [`<Response>\n${'<If expression="1 == 2">'.repeat(64)}`, /^not well-formed: elements nested deeper than 64$/, 2],
    ['<Response>\r\n\r<Say>\u{1F600}\r\n</Say>\n<Pause length="61"/></Response>', /^Pause length: .*\(given: 61\)/, 5],
    ['\uFEFF<?xml version="1.0"?>\r\n<!--\r\n--><Response><Bogus/></Response>', /there is no element Bogus/, 3],
    ['<Response><If expression="1 == 2">\n<Pause length="61"/></If></Response>', /^Pause length: .*\(given: 61\)/, 2],
  ] as const)('%s', async (document, rule, line) => {
    expect(await endingOf(document)).toEqual(refused(rule, line));
  });

  it.each(['UTF-8', 'utf-8', 'UTF8', 'utf8'])('takes a document that declares %s', async (encoding) => {
    const ended = await endingOf(`<?xml version="1.0" encoding="${encoding}"?>\n<Response><Hangup/></Response>`);
    expect(ended).toEqual({ by: 'hangup' });
  });

  it.each([
    ['<Set output="n">0</Set>\n<Pause length="${n}"/>', /^Pause length: must be/],
    ['<Set output="n">a b</Set>\n<Redirect>${n}</Redirect>', /^Redirect: must be a URL/],
    [
      '<Set output="n">abcdefghij</Set>\n<Set output="m">${n}${n}${n}${n}${n}${n}</Set>',
      /^Set: must be text of at most 50/,
    ],
    [
      '<Set output="n">[</Set>\n<If expression="1 =~ ${n}"/>',
      /^If expression: a regular expression must be well-formed/,
    ],
    [
      '<Set output="n">aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!</Set>\n<If expression="${n} =~ \'^(a+)+$\'"/>',
      /come to an end within/,
    ],
    ['\n<Redirect>http://[</Redirect>', /must be one of the web/],
  ] as const)('what variables make of it: %s', async (verbs, rule) => {
    expect(await endingOf(`<Response>${verbs}</Response>`)).toEqual(refused(rule, 2));
  });
});
