import { voxml } from '../../../src/voxml/voxml.js';

declare const seconds: number;
declare const some: 1 | 2 | 60;
declare const mixed: 1 | 61;
declare const maybe: number | undefined;

voxml().pause({ length: 1 }).pause({ length: 60 }).pause({ length: 9 }).pause({ length: 10 });
voxml()
  .pause({ length: seconds })
  .pause({ length: some })
  .pause({ length: maybe })
  .pause({ length: 30 * 2 })
  .pause();
voxml().pay({ maxAttempts: 3, chargeAmount: 0, minPostalCodeLength: 5 }).pay({ chargeAmount: 12.5 });
voxml().record({ maxLength: 14400, timeout: 0 }).record({ maxLength: 9999 });
voxml().gather({ numDigits: 1, speechTimeout: 'auto' }).gather({ speechTimeout: 1000000 });
voxml().dial('911', { timeLimit: 14_400, timeout: 1 });

// @ts-expect-error one more than the most
voxml().pause({ length: 61 });
// @ts-expect-error longer by a digit
voxml().pause({ length: 100 });
// @ts-expect-error less than the least
voxml().pause({ length: 0 });
// @ts-expect-error not whole
voxml().pause({ length: 1.5 });
// @ts-expect-error written with an exponent
voxml().pause({ length: 1e21 });
// @ts-expect-error one of the two is out of range
voxml().pause({ length: mixed });
// @ts-expect-error a number, not its text
voxml().pause({ length: '5' });
// @ts-expect-error not the right attribute beside it either
voxml().pause({ length: 61, history: 'full' });
// @ts-expect-error four attempts
voxml().pay({ maxAttempts: 4 });
// @ts-expect-error no attempt
voxml().pay({ maxAttempts: 0 });
// @ts-expect-error a negative charge
voxml().pay({ chargeAmount: -0.5 });
// @ts-expect-error no digit of a postal code
voxml().pay({ minPostalCodeLength: 0 });
// @ts-expect-error a second more than four hours
voxml().record({ maxLength: 14401 });
// @ts-expect-error the first digit decides
voxml().record({ maxLength: 20000 });
// @ts-expect-error negative silence
voxml().record({ timeout: -1 });
// @ts-expect-error negative
voxml().gather({ numDigits: -1 });
// @ts-expect-error zero digits
voxml().gather({ numDigits: 0 });
// @ts-expect-error zero seconds
voxml().gather({ timeout: 0 });
// @ts-expect-error half a second
voxml().gather({ speechTimeout: 0.5 });
// @ts-expect-error not the word for it
voxml().gather({ speechTimeout: 'always' });
// @ts-expect-error zero seconds
voxml().dial('911', { timeout: 0 });
// @ts-expect-error zero seconds
voxml().dial((to) => to.number('911'), { timeLimit: 0 });
// @ts-expect-error zero times
voxml().say('a', { loop: 0 });
// @ts-expect-error zero times
voxml().play('/a.mp3', { loop: 0 });
// @ts-expect-error zero times, of tones as well
voxml().play({ digits: '1', loop: 0 });
// @ts-expect-error a fourth attempt
voxml().pay({}, (pay) => pay.prompt({ for: 'security-code', attempt: [1, 4] }));
