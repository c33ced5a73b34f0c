import { describe, expect, it } from '@jest/globals';
import { CallVars } from '../../../src/events/voice/call-vars.js';
import { VoiceDial } from '../../../src/events/voice/voice-dial.js';
import { VoiceGather } from '../../../src/events/voice/voice-gather.js';
import { VoicePay } from '../../../src/events/voice/voice-pay.js';
import { VoiceRedirect } from '../../../src/events/voice/voice-redirect.js';
import { paramsOf } from './params-of.js';

const NESTED = '{"city":"Omaha","menu":{"digits":"1","speech":""}}';
const FLAT = '{"city":"Omaha","menu.digits":"1","menu.speech":""}';

describe.each([
  ['nested text', NESTED],
  ['flat text', FLAT],
  ['a nested object', JSON.parse(NESTED) as unknown],
  ['a flat object', JSON.parse(FLAT) as unknown],
])('variables as %s', (_form, wire) => {
  const vars = new CallVars(wire);

  it('are read by path', () => {
    expect(['city', 'menu.digits', 'menu.speech'].map((path) => vars.get(path))).toEqual(['Omaha', '1', '']);
    expect(vars.has('menu.speech')).toBe(true);
    expect(vars.has('menu.volume')).toBe(false);
    expect(vars.get('menu')).toBeUndefined();
  });

  it('are listed once, whatever the form', () => {
    expect(vars.entries()).toEqual([
      ['city', 'Omaha'],
      ['menu.digits', '1'],
      ['menu.speech', ''],
    ]);
  });

  it('are only their own', () => {
    for (const path of ['constructor', '__proto__', 'toString', 'menu.constructor.name', 'city.length']) {
      expect(vars.get(path)).toBeUndefined();
    }
  });
});

describe('variables', () => {
  it.each(['', '{', 'city=Omaha', '[1]', 'null', '5', '"text"', `{"a":${'['.repeat(32)}${']'.repeat(32)}}`])(
    'that are no JSON object stay as text: %s',
    (text) => {
      const vars = new CallVars(text);
      expect([vars.text, vars.get('a'), vars.entries(), vars.toJSON()]).toEqual([text, undefined, [], {}]);
    },
  );

  it('may nest 32 levels', () => {
    const path = Array.from({ length: 32 }, () => 'a');
    const text = path.reduceRight((inner, key) => `{"${key}":${inner}}`, '"deep"');
    expect(new CallVars(text).get(path.join('.'))).toBe('deep');
    expect(new CallVars(`{"a":${text}}`).get(`a.${path.join('.')}`)).toBeUndefined();
  });

  it('that are no text become text, or nothing', () => {
    const vars = new CallVars('{"pages":3,"paid":true,"none":null,"list":["1"],"menu":{"digits":7}}');
    expect(['pages', 'paid', 'none', 'list', 'menu.digits'].map((path) => vars.get(path))).toEqual([
      '3',
      'true',
      undefined,
      undefined,
      '7',
    ]);
  });

  it('cannot bring a prototype', () => {
    const vars = new CallVars('{"__proto__":{"admin":"1"},"menu":{"__proto__":"x","digits":"1"}}');
    expect(vars.get('admin')).toBeUndefined();
    expect(vars.get('__proto__.admin')).toBeUndefined();
    expect(JSON.stringify(vars)).toBe('{"menu":{"digits":"1"}}');
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });

  it('are absent when the wire has none', () => {
    for (const wire of [undefined, null, 5, ['a']]) expect(new CallVars(wire).entries()).toEqual([]);
  });

  it.each(['17.13', '17.13 flat'])('of example %s', (id) => {
    expect(new VoiceRedirect(paramsOf(id)).vars.get('_captcha.digits')).toBe('9');
  });
});

describe('what a verb brought', () => {
  const gather = (Vars: unknown, more: object, step?: string) =>
    new VoiceGather({ CallSid: 'c1', Vars, ...more }, { step });

  it.each([
    ['the variable of its step', '{"menu":{"digits":"1"},"pin":{"digits":"2"}}', { Digits: '3' }, 'menu', '1'],
    ['that variable even if empty', '{"menu":{"digits":""}}', { Digits: '3' }, 'menu', ''],
    ['the parameter without a step', '{"menu":{"digits":"1"}}', { Digits: '3' }, undefined, '3'],
    ['the parameter if the step has none', '{"pin":{"digits":"2"}}', { Digits: '3' }, 'menu', '3'],
    ['the parameter as a number', undefined, { Digits: 3 }, undefined, '3'],
    ['the only variable of that name', '{"menu.digits":"1","digits":"5"}', {}, undefined, '1'],
    ['nothing if there are two', '{"menu":{"digits":"1"},"pin":{"digits":"2"}}', {}, undefined, undefined],
    ['nothing if there is none', '{', {}, 'menu', undefined],
  ])('is %s', (_place, vars, more, step, digits) => {
    expect(gather(vars, more, step).digits).toBe(digits);
  });

  it('is read alike for speech, dials and payments', () => {
    expect(gather('{"menu.speech":"yes"}', { Confidence: '0.93' }, 'menu')).toMatchObject({
      speech: 'yes',
      confidence: 0.93,
      digits: undefined,
    });
    expect(
      new VoiceDial({ Vars: '{"xfer":{"status":"busy"}}', DialCallStatus: 'no-answer' }, { step: 'xfer' }),
    ).toMatchObject({
      dialStatus: 'busy',
    });
    expect(new VoicePay({ Vars: '{"till":{"result":"success"}}' }, { step: 'till' }).result).toBe('success');
  });
});
