import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bearer } from 'nestjs-vox-webhooks';
import { toolPath } from '../../../scripts/tools/find-tool.mjs';
import { Phone } from '../../../src/testing/phone/emulated-phone.js';
import { type Foreign, startForeign } from './start-foreign.js';

const TOKEN = 'a-token-for-foreign-lines';
const WHO = { from: '+12025550111', to: '+12025550100' };

describe.each([true, false])('a plain Express application, documented parameters only: %s', (documentedOnly) => {
  let line: Foreign;
  const phone = new Phone({ auth: bearer(TOKEN), documentedOnly });
  beforeAll(async () => {
    line = await startForeign(process.execPath, 'test/fixtures/ivr/express-ivr.mjs', TOKEN);
  });
  afterAll(() => line.stop());
  const dial = (outcomes = {}) => phone.dial(`${line.url}/weather/`, { ...WHO, outcomes });

  it('is walked from the captcha to the report and on to a person', async () => {
    const call = await dial({ dial: { status: 'no-answer' } });
    await call.press('9');
    expect(call.vars).toMatchObject({ captchaAnswer: '9', passed: 'yes' });
    await call.press('58102#');
    expect(call.heard).toContain('In Fargo: snow & wind.');
    await call.press('2');
    expect(call.dialled).toEqual(['+12025550100']);
    expect(call.heard.at(-1)).toBe('Nobody is there.');
    expect(call.ended?.by).toBe('hangup');
  });

  it('loops three times for somebody who cannot add', async () => {
    const call = await dial();
    await call.press('1');
    await call.stayQuiet();
    expect(call.state).toBe('waiting');
    await call.press('2');
    expect(call.heard.filter((text) => text === 'That is not right.')).toHaveLength(2);
    expect(call.ended).toEqual({ by: 'hangup' });
  });

  it('understands speech, sends bad zip codes back and forgets a city', async () => {
    const call = await dial();
    await call.press('9');
    await call.press('12#');
    expect(call.heard).toContain('A zip code has five digits.');
    await call.say('1 0 0 0 1');
    expect(call.vars).toHaveProperty('city', 'New York');
    await call.press('1');
    expect(call.vars).not.toHaveProperty('city');
    await call.hangUp();
    expect(call.ended).toEqual({ by: 'caller' });
  });

  it('B14: asks again for a zip code while the wrong one is still set', async () => {
    const call = await dial();
    await call.press('9');
    await call.press('99999#');
    expect(call.heard.slice(-2)).toEqual(['I do not know that zip code.', 'Enter a zip code, then press pound.']);
    await call.stayQuiet();
    expect(call.heard.at(-1)).toBe('Enter a zip code, then press pound.');
    await call.press('58102#');
    expect(call.heard).toContain('In Fargo: snow & wind.');
  });

  it('refuses a stranger, and the call says so', async () => {
    const call = await new Phone({ auth: 'none' }).dial(`${line.url}/weather/`, WHO);
    expect(call.ended).toEqual({
      by: 'http-error',
      reason: `voice.inbound: POST ${line.url}/weather/: answered 401`,
    });
  });
});

describe('an application in the standard library of Python', () => {
  let line: Foreign;
  const phone = new Phone({ auth: bearer(TOKEN) });
  beforeAll(async () => {
    line = await startForeign(toolPath('python3'), 'test/fixtures/ivr/python_ivr.py', TOKEN);
  });
  afterAll(() => line.stop());

  it('is walked through its menu, over GET as well as POST', async () => {
    const call = await phone.dial(`${line.url}/`, WHO);
    expect(call.heard).toEqual(['Hello +12025550111. Press 1 for opening hours, 2 to leave a message.']);
    await call.stayQuiet();
    expect(call.heard.slice(1)).toEqual([
      'Pardon?',
      'Hello +12025550111. Press 1 for opening hours, 2 to leave a message.',
    ]);
    await call.press('1');
    expect(call.heard.at(-1)).toBe('We open at nine & close at five.');
    expect(call.ended?.by).toBe('hangup');
  });

  it('takes a message and is told of the recording', async () => {
    const call = await phone.dial(`${line.url}/`, WHO);
    await call.press('2');
    expect(call.waitingFor).toMatchObject({ verb: 'Record', attributes: { maxLength: '30' } });
    await call.say('Please call me back.');
    expect(call.heard.at(-1)).toBe('Thank you.');
    const told = call.transcript.filter(({ kind }) => kind === 'callback');
    expect(told.map(({ request, answer }) => [request?.event, request?.url, answer?.status])).toEqual([
      ['voice.recording', `${line.url}/recorded?a=1&b=2`, 200],
    ]);
  });
});
