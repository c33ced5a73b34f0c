import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SmsDlr, SmsMo, VoiceInbound } from 'nestjs-vox-webhooks';
import { toE164 } from '../../../src/events/fields/phone-number.js';

describe('B4: numbers that cannot exist', () => {
  it.each([
    ['00 is a prefix', '00442079460018', '+442079460018'],
    ['00 is a prefix, written with spaces', '00 44 20 7946 0018', '+442079460018'],
    ['00 before a number of North America', '0012025550188', '+12025550188'],
    ['011 is the prefix of North America', '011442079460018', '+442079460018'],
    ['011, written with dashes', '011-44-20-7946-0018', '+442079460018'],
    ['digits with a country code', '442079460018', '+442079460018'],
    ['digits of North America', '12025550188', '+12025550188'],
    ['a plus that a form lost', ' 442079460018', '+442079460018'],
  ])('%s', (_what, wire, number) => {
    expect(toE164(wire)).toBe(number);
  });

  it.each([
    ['a national number with its trunk prefix', '07911123456'],
    ['one of Sheffield, which begins like a prefix', '01144960000'],
    ['one of Turin, which begins like a prefix', '0111234567'],
    ['a plus before a zero', '+07911123456'],
    ['a plus before a prefix', '+00442079460018'],
    ['a lost plus before a zero', ' 07911123456'],
    ['a short code of seven digits', '5550188'],
    ['a short code of eight digits', '56161234'],
    ['nine digits', '912345678'],
    ['ten digits', '2025550188'],
    ['sixteen digits', '4420794600181234'],
    ['a number of North America that is too long', '120255501880'],
    ['an area of North America that begins with 1', '11025550188'],
    ['an exchange of North America that begins with 0', '12020550188'],
    ['a trunk prefix inside an international number', '+44 (0)20 7946 0018'],
    ['a trunk prefix in square brackets', '+44 [0]20 7946 0018'],
    ['a trunk prefix in brackets with spaces', '+44 ( 0 ) 20 7946 0018'],
    ['a trunk prefix in brackets with its area', '+49 (030) 123456'],
    ['the same behind 00', '0049 (030) 123456'],
    ['the same without a plus', '44 (020) 7946 0018'],
    ['the prefix of Australia', '0011442079460018'],
    ['zeros', '00000000000'],
  ])('%s stays as it came', (_what, wire) => {
    expect(toE164(wire)).toBe(wire);
  });

  it('holds for every party', () => {
    const message = { type: 'mo', from: '07911123456', to: '262966' };
    expect(new SmsMo(message)).toMatchObject({ from: '07911123456', to: '262966' });
    expect(new VoiceInbound({ CallSid: 'a', From: '0044 20 7946 0018', To: '5550188' })).toMatchObject({
      from: '+442079460018',
      to: '5550188',
    });
    expect(new SmsDlr({ to: ['5550188', '011442079460018'] }).to).toEqual(['5550188', '+442079460018']);
  });

  it('writes no plus but before 7 to 15 digits of which the first is no zero', () => {
    const dialled = fc.string({ unit: fc.constantFrom(...Array.from('0123456789+ -()')), maxLength: 24 });
    fc.assert(
      fc.property(dialled, (text) => {
        const number = toE164(text);
        if (number !== text) expect(number).toMatch(/^\+[1-9]\d{6,14}$/);
        expect(toE164(number)).toBe(number);
      }),
      { numRuns: 5_000 },
    );
  });
});
