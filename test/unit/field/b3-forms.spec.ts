import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { VoxRefusalError, type VoxEventName } from 'nestjs-vox-webhooks';
import { CATALOGUE } from 'nestjs-vox-webhooks/diagnostics';
import { detectVersion, identifyEvent } from '../../../src/events/identify-event.js';
import { CallVars } from '../../../src/events/voice/call-vars.js';
import { decodeForm, decodeParsedForm } from '../../../src/intake/decode-form.js';
import { PayloadJudge } from '../../../src/parsing/payload-judge.js';

const MESSAGE = 'type=mo&from=12025550188&to=12025550123';
const RECEIPT = 'type=per_recipient&message_id=m1&status=failed';
const FAX = 'type=fax&id=f1&direction=inbound&to=1&from=2&status=received';
const [A, B] = ['https://a.test/1.png?token=a,b', 'https://a.test/2.png'];
const [a, b] = [encodeURIComponent(A), encodeURIComponent(B)];
const json = (value: unknown): string => encodeURIComponent(JSON.stringify(value));
const judge = new PayloadJudge({ dto: {}, onInvalid: 'reject' });

/** What the parser makes of a form: the event, the field, and what is a flaw. */
const readForm = (text: string, field: string, route?: VoxEventName) => {
  const params = decodeForm(text, route);
  const event = identifyEvent(params, route);
  const flaws = event && judge.judge(event, detectVersion(CATALOGUE[event], params), params).flaws;
  return { event, value: params[field], flaws };
};
const refusalOf = (text: string, route?: VoxEventName): string | undefined => {
  try {
    decodeForm(text, route);
    return undefined;
  } catch (error) {
    return (error as VoxRefusalError).outcome;
  }
};

describe('B3: lists and objects of a form', () => {
  it.each<[string, string, unknown]>([
    ['once', `media=${a}`, [A]],
    ['repeated', `media=${a}&media=${b}`, [A, B]],
    ['with brackets, once', `media[]=${a}`, [A]],
    ['with brackets, repeated', `media[]=${a}&media[]=${b}`, [A, B]],
    ['with encoded brackets', `media%5B%5D=${a}&media%5B%5D=${b}`, [A, B]],
    ['with indices', `media[0]=${a}&media[1]=${b}`, [A, B]],
    ['with indices in any order, and gaps', `media[7]=${b}&media[2]=${a}`, [A, B]],
    ['as JSON', `media=${json([A, B])}`, [A, B]],
    ['as JSON of objects', `media=${json([{ url: A }])}`, [{ url: A }]],
    ['as one object in JSON', `media=${json({ url: A })}`, [{ url: A }]],
    ['as JSON, repeated', `media=${json({ url: A })}&media=${json({ url: B })}`, [{ url: A }, { url: B }]],
    ['as members of objects', `media[0][url]=${a}&media[1][url]=${b}`, [{ url: A }, { url: B }]],
    ['as members of objects without indices', `media[][url]=${a}&media[][url]=${b}`, [{ url: A }, { url: B }]],
    ['as members of one object', `media[url]=${a}`, [{ url: A }]],
    ['with a dot', `media.url=${a}`, [{ url: A }]],
    ['with indices behind dots', `media.0=${a}&media.1=${b}`, [A, B]],
    ['as members behind dots', `media.0.url=${a}&media.1.url=${b}`, [{ url: A }, { url: B }]],
    ['as members behind a dot', `media[0].url=${a}&media[1].url=${b}`, [{ url: A }, { url: B }]],
    ['as members behind a dot, without indices', `media[].url=${a}&media[].url=${b}`, [{ url: A }, { url: B }]],
    ['as members in brackets behind an index', `media.0[url]=${a}&media.1[url]=${b}`, [{ url: A }, { url: B }]],
  ])('media %s make an MMS', (_what, pairs, value) => {
    const expected = { event: 'mms.mo', value, flaws: [] };
    expect(readForm(`${MESSAGE}&${pairs}`, 'media')).toEqual(expected);
    expect(readForm(`${pairs}&${MESSAGE}`, 'media', 'sms.mo')).toEqual(expected);
  });

  it.each<[string, string, unknown]>([
    ['with brackets', 'error[code]=4505&error[description]=too%20long', { code: '4505', description: 'too long' }],
    ['with a dot', 'error.code=4505', { code: '4505' }],
    ['as JSON', `error=${json({ code: 4505 })}`, { code: 4505 }],
    ['as text', 'error=carrier%20down', 'carrier down'],
    ['as text that only begins like JSON', 'error={down', '{down'],
    ['empty', 'error=', ''],
  ])('an error %s is read', (_what, pairs, value) => {
    for (const route of [undefined, 'sms.dlr', 'mms.dlr'] as const) {
      expect(readForm(`${RECEIPT}&${pairs}`, 'error', route)).toEqual({ event: route ?? 'sms.dlr', value, flaws: [] });
    }
    const rcs = `channel=rcs&status=FAILED&${pairs}`;
    expect(readForm(rcs, 'error')).toEqual({ event: 'rcs.dlr', value, flaws: [] });
  });

  it.each<[string, string, unknown]>([
    ['once', 'to=1', '1'],
    ['repeated', 'to=1&to=2', ['1', '2']],
    ['with brackets', 'to[]=1&to[]=2', ['1', '2']],
    ['with one index', 'to[0]=1', ['1']],
    ['with indices behind dots', 'to.1=2&to.0=1', ['1', '2']],
    ['as JSON', `to=${json(['1', '2'])}`, ['1', '2']],
  ])('recipients %s are read', (_what, pairs, value) => {
    expect(readForm(`${RECEIPT}&${pairs}`, 'to')).toEqual({ event: 'sms.dlr', value, flaws: [] });
  });

  it.each<[string, string, unknown]>([
    ['with brackets', `links[0][media]=${a}`, [{ media: A }]],
    ['with dots', `links.0.media=${a}`, [{ media: A }]],
    ['with brackets and a dot', `links[0].media=${a}`, [{ media: A }]],
    ['as an object with a dot', `links.media=${a}`, { media: A }],
    ['as an object', `links[media]=${a}`, { media: A }],
    ['as a text', `links=${a}`, [A]],
    ['as JSON', `links=${json({ media: A })}`, { media: A }],
  ])('links of a fax %s are read', (_what, pairs, value) => {
    expect(readForm(`${FAX}&${pairs}`, 'links')).toEqual({ event: 'fax.inbound', value, flaws: [] });
  });

  it('variables of a call may have brackets, and JSON stays the text that it is', () => {
    const text = '{"menu":{"digits":"1"}}';
    const route = 'voice.gather';
    expect(readForm(`CallSid=c&Vars=${encodeURIComponent(text)}`, 'Vars', route)).toMatchObject({
      value: text,
      flaws: [],
    });
    expect(readForm('CallSid=c&Vars[menu][digits]=1', 'Vars', route)).toMatchObject({
      value: { menu: { digits: '1' } },
      flaws: [],
    });
    for (const name of ['Vars.menu.digits', 'Vars[menu].digits', 'Vars[menu.digits]']) {
      const { value, flaws } = readForm(`CallSid=c&${name}=1`, 'Vars', route);
      expect([new CallVars(value).get('menu.digits'), flaws]).toEqual(['1', []]);
    }
  });

  it.each<[string, string, string]>([
    ['a list by name and with brackets', `media=${a}&media[]=${b}`, 'media'],
    ['a list with and without indices', `media[]=${a}&media[0]=${b}`, 'media'],
    ['one index twice', `media[0]=${a}&media[0]=${b}`, 'media'],
    ['one index in two spellings', `media[0]=${a}&media[00]=${b}`, 'media'],
    ['one index in brackets and behind a dot', `media[0]=${a}&media.0=${b}`, 'media'],
    ['one place twice, behind dots', `media.0.url=${a}&media.0.url=${b}`, 'media'],
    ['JSON and another one', `media=${json([A])}&media=${b}`, 'media'],
    ['JSON that is cut off', `media=${json([A]).slice(0, -3)}`, 'media'],
    ['JSON that is nested too deep', `media=${'['.repeat(40)}${']'.repeat(40)}`, 'media'],
    ['indices and members', `media[0]=${a}&media[url]=${b}`, 'media'],
    ['members of which entry', `media[][url]=${a}&media[][type]=png`, 'media'],
    ['dots without end', `media.${'0.'.repeat(40)}url=${a}`, 'media'],
    ['brackets without end', `media${'[0]'.repeat(40)}=${a}`, 'media'],
    ['nothing', 'media=', 'media'],
  ])('what is ambiguous is a flaw, and all of it on raw: %s', (_what, pairs, field) => {
    const { value, flaws } = readForm(`${MESSAGE}&${pairs}`, field);
    expect(flaws).toEqual([field]);
    const sent = new URLSearchParams(pairs);
    for (const text of sent.values()) expect(JSON.stringify(value)).toContain(JSON.stringify(text).slice(1, -1));
  });

  it('members whose names run together are different ones: the pairs stay as they are', () => {
    const { value } = readForm(`${MESSAGE}&media[][a][b]=1&media[][ab]=2`, 'media');
    expect(value).toEqual([
      ['media[][a][b]', '1'],
      ['media[][ab]', '2'],
    ]);
  });

  it.each([
    ['an error twice', `${RECEIPT}&error=a&error=b`, 'error'],
    ['a code twice', `${RECEIPT}&error[code]=1&error[code]=2`, 'error'],
    ['an error as text and by members', `${RECEIPT}&error=a&error[code]=2`, 'error'],
    ['an error as a list', `${RECEIPT}&error[]=a`, 'error'],
  ])('%s is a flaw', (_what, text, field) => {
    expect(readForm(text, field)).toMatchObject({ event: 'sms.dlr', flaws: [field] });
  });

  it('a call goes on when its variables come twice', () => {
    expect(readForm('CallSid=c&Vars=a&Vars=b', 'Vars', 'voice.gather')).toMatchObject({
      value: ['a', 'b'],
      flaws: ['Vars'],
    });
  });

  it.each([
    ['a list that is empty', `${MESSAGE}&media[]=`, 'sms.mo'],
    ['no list', MESSAGE, 'sms.mo'],
  ])('%s makes no MMS', (_what, text, event) => {
    expect(readForm(text, 'media')).toMatchObject({ event, flaws: [] });
  });

  it.each<[string, string, VoxEventName | undefined]>([
    ['a sender', `${MESSAGE}&from=1`, undefined],
    ['the number of a message, which is no list as in receipts', `${MESSAGE}&to=1`, undefined],
    ['the number of a message on its route', `${MESSAGE}&to=1`, 'mms.mo'],
    ['the id of a call', 'CallSid=a&CallSid=b', 'voice.inbound'],
    ['media of a call, which has none', 'CallSid=a&media=1&media=2', 'voice.inbound'],
    ['media of no known event', 'a=1&media=1&media=2', undefined],
    ['an unknown field', `${MESSAGE}&x=1&x=2`, undefined],
    ['an unknown field with brackets', `${MESSAGE}&x[]=1&x[]=2`, undefined],
  ])('%s twice is refused as before', (_what, text, route) => {
    expect(refusalOf(text, route)).toBe('repeatedKey');
  });

  it('brackets of all other names are part of the name', () => {
    const params = decodeForm(`${MESSAGE}&x[]=1&to[0]=2&to.1=3&media.first=3&error.code=4&error[code]=5`);
    expect({ ...params }).toMatchObject({
      'x[]': '1',
      'to[0]': '2',
      'to.1': '3',
      'media.first': '3',
      'error.code': '4',
      'error[code]': '5',
    });
  });

  it.each([
    'x]media[0]',
    'xmedia[0]',
    'media[0]x',
    'media[0]x[1]',
    'media.00000',
    'media.0.type',
    'media.0.',
    'media..0',
    'media[0]..url',
    'media.url.0',
    'media.0x',
    'media[0',
    'media[0]]',
    'media[[0]]',
    'media]',
    'mediax',
    '[0]',
    '[media]',
    '.media',
    '',
  ])('%j is no spelling of a place in a list: the name is that of a field of its own', (name) => {
    const params = decodeForm(`${MESSAGE}&${new URLSearchParams([[name, A]]).toString()}`, 'mms.mo');
    expect(params[name]).toBe(A);
    expect(params['media']).toBeUndefined();
  });

  it.each([
    'x.error.code',
    'xerror.code',
    'error.code.x',
    'error.codex',
    'error.code[0]',
    'error.',
    'error[code',
    'errorcode',
    'error.more',
    'error;code',
    '.code',
  ])('%j is no spelling of a member of an object: the name is that of a field of its own', (name) => {
    const params = decodeForm(`${RECEIPT}&${new URLSearchParams([[name, '4505']]).toString()}`, 'sms.dlr');
    expect(params[name]).toBe('4505');
    expect(params['error']).toBeUndefined();
  });

  it('a place of 31 names is read, one of 32 stays the pair that it is', () => {
    const read = (names: number): unknown => decodeForm(`media${'[a]'.repeat(names)}=1`, 'mms.mo')['media'];
    const inner = (value: unknown, levels: number): unknown =>
      levels === 0 ? value : inner((value as { a: unknown }).a, levels - 1);
    expect(inner((read(31) as unknown[])[0], 31)).toBe('1');
    expect(read(32)).toEqual([[`media${'[a]'.repeat(32)}`, '1']]);
    // One place that is too deep leaves all of them as they are.
    const both = decodeForm(`media[b]=2&media${'[a]'.repeat(32)}=1`, 'mms.mo')['media'];
    expect(both).toEqual([
      ['media[b]', '2'],
      [`media${'[a]'.repeat(32)}`, '1'],
    ]);
  });

  it('JSON inside a field is read up to 31 levels and 511 names, and else the text that it is', () => {
    const read = (text: string): unknown => decodeForm(`media=${encodeURIComponent(text)}`, 'mms.mo')['media'];
    const lists = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
    const names = (count: number): string =>
      JSON.stringify([Object.fromEntries(Array.from({ length: count }, (_, at) => [`n${at}`, at]))]);
    expect(JSON.stringify(read(lists(31)))).toBe(lists(31));
    expect(read(lists(32))).toBe(lists(32));
    expect(JSON.stringify(read(names(511))) === names(511)).toBe(true);
    expect(read(names(512)) === names(512)).toBe(true);
  });

  it.each<[string, string, unknown]>([
    ['one entry with a member and no value', 'media[][url]=', [{ url: '' }]],
    ['two entries without a value', 'media[]=&media[]=', ['', '']],
    ['an object of JSON in an entry', `media[]=${json({ url: A })}`, [{ url: A }]],
    ['an object of JSON under an index', `media[0]=${json({ url: A })}`, [{ url: A }]],
    ['a list of JSON in an entry, which is a text', `media[]=${json([A])}`, [JSON.stringify([A])]],
    ['a text in braces in an entry', 'media[]={down', ['{down']],
    [
      'an entry and a member, which stay the pairs that they are',
      'media[]=1&media[url]=2',
      [
        ['media[]', '1'],
        ['media[url]', '2'],
      ],
    ],
  ])('media of %s', (_what, pairs, value) => {
    expect(decodeForm(pairs, 'mms.mo')['media']).toEqual(value);
  });

  it('an entry of a list without objects stays the text that it is', () => {
    const text = JSON.stringify({ a: 1 });
    expect(decodeForm(`to[]=${encodeURIComponent(text)}`, 'sms.dlr')['to']).toEqual([text]);
  });

  it.each([
    ['%', '%'],
    ['%zz', '%zz'],
    ['a+b', 'a b'],
    ['a%20b', 'a b'],
    ['%+', '% '],
    ['1%2B1', '1+1'],
  ])('%j is read as %j, in a name and in a value', (sent, text) => {
    expect({ ...decodeForm(`${sent}=${sent}`) }).toEqual({ [text]: text });
  });

  it('a form that another parser has read is read alike, flat or nested by it', () => {
    const message = Object.fromEntries(new URLSearchParams(MESSAGE));
    for (const parsed of [
      { ...message, media: [A, B] },
      { ...message, 'media[]': [A, B] },
      { ...message, 'media[0]': A, 'media[1]': B },
      { ...message, media: JSON.stringify([A, B]) },
    ]) {
      expect(decodeParsedForm(parsed)['media']).toEqual([A, B]);
    }
    expect(decodeParsedForm({ ...message, media: A })['media']).toEqual([A]);
    expect({ ...decodeParsedForm({ status: 'failed', error: { code: '1' } }) }).toEqual({
      status: 'failed',
      error: { code: '1' },
    });
    expect(() => decodeParsedForm({ ...message, from: ['1', '2'] })).toThrow(VoxRefusalError);
  });

  it('names that reach a prototype are dropped at every place', () => {
    const text = `${RECEIPT}&error[__proto__][polluted]=1&error[constructor]=1&error[code]=2&to=${json({ a: 1 })}`;
    const read = readForm(text, 'error');
    expect(read).toMatchObject({ value: { code: '2' }, flaws: [] });
    expect(Object.getOwnPropertyNames(read.value)).toEqual(['code']);
    const nested = encodeURIComponent('{"code":"1","__proto__":{"polluted":1},"more":{"constructor":1}}');
    const { value } = readForm(`${RECEIPT}&error=${nested}`, 'error');
    expect(JSON.stringify(value)).toBe('{"code":"1","more":{}}');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('what is ambiguous fits no rule, and nothing but a refusal is thrown', () => {
    const name = fc.constantFrom(
      'media',
      'media[]',
      'media[0]',
      'media[1]',
      'media[url]',
      'media[0][url]',
      'media[][url]',
    );
    const value = fc.constantFrom(A, '', '[]', '{}', '["a"]', '{"url":"a"}', '[');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { minLength: 1, maxLength: 4 }), (pairs) => {
        const text = `${MESSAGE}&${new URLSearchParams(pairs).toString()}`;
        const { event, value: media, flaws } = readForm(text, 'media');
        const urls = pairs.filter(([, one]) => one === A).length;
        // Every address is in the list, or the field is a flaw.
        if (flaws?.length === 0) expect(JSON.stringify(media).split(A).length - 1).toBe(urls);
        if (urls > 0 && flaws?.length === 0) expect(event).toBe('mms.mo');
      }),
      { numRuns: 3_000 },
    );
  });
});
