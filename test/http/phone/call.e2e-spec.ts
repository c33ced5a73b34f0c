import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PhoneError } from '../../../src/testing/phone/phone.error.js';
import { Phone } from '../../../src/testing/phone/emulated-phone.js';
import { type DocumentServer, serveDocuments } from './document-server.js';

const WHO = { from: '+12025550111', to: '+12025550100', callSid: 'call-1' };
const response = (verbs: string): string => `<Response>${verbs}</Response>`;
const error = (code: string, remedy: RegExp) => ({ name: 'PhoneError', code, remedy: expect.stringMatching(remedy) });

describe('a call in the hands of a test', () => {
  let server: DocumentServer;
  const phone = new Phone({ auth: 'none' });
  beforeAll(async () => {
    server = await serveDocuments();
  });
  afterAll(() => server.close());
  const dial = (verbs: string, others: Record<string, string> = {}, options = {}) => {
    server.pages({ '/': response(verbs), ...others });
    return phone.dial(server.url, { ...WHO, ...options });
  };

  it('cannot do what nothing waits for, and says what to look at', async () => {
    const call = await dial('<Hangup/>');
    await expect(call.press('1')).rejects.toMatchObject(error('VOX_PHONE_NOTHING_WAITS', /call\.ended/));
    await expect(call.stayQuiet()).rejects.toBeInstanceOf(PhoneError);
    await call.hangUp();
    expect(call.ended).toEqual({ by: 'hangup' });
  });

  it('cannot press what no telephone has, or talk to a verb that only takes keys', async () => {
    const call = await dial('<Gather/>');
    await expect(call.press('')).rejects.toMatchObject(error('VOX_PHONE_KEYS', /0 to 9/));
    await expect(call.press('1a')).rejects.toMatchObject(error('VOX_PHONE_KEYS', /0 to 9/));
    await expect(call.say('one')).rejects.toMatchObject(error('VOX_PHONE_NOT_LISTENING', /press\(\)/));
    const deaf = await dial('<Gather input="speech"/>');
    await expect(deaf.press('1')).rejects.toMatchObject(error('VOX_PHONE_NOT_LISTENING', /say\(\)/));
    expect([call.state, deaf.state]).toEqual(['waiting', 'waiting']);
  });

  it('is not dialled at a URL that is none, nor by a phone that is set up wrongly', async () => {
    for (const url of ['/entry', 'ftp://127.0.0.1/', 'http://[']) {
      await expect(phone.dial(url, WHO)).rejects.toMatchObject(error('VOX_PHONE_OPTION', /http/));
    }
    await expect(dial('', {}, { statusCallback: { url: '/x' } })).rejects.toMatchObject(
      error('VOX_PHONE_OPTION', /http/),
    );
    for (const option of ['timeout', 'retries', 'maxVerbs', 'maxDocuments']) {
      expect(() => new Phone({ auth: 'none', [option]: -1 })).toThrow(
        new RegExp(`^VOX_PHONE_OPTION: ${option} has no value that works\\. It takes a whole number from [01] to`),
      );
    }
  });

  it('takes inputs in the order in which they were given, even when nobody waits for them', async () => {
    const call = await dial('<Gather output="a" numDigits="1"/><Gather output="b" numDigits="1"/>');
    await Promise.all([call.press('1'), call.press('2')]);
    expect(call.vars).toEqual({ a: { digits: '1', speech: '' }, b: { digits: '2', speech: '' } });
  });

  it('keeps surplus keys for the next gather, across documents, and does not wait there', async () => {
    const call = await dial('<Gather action="/next" numDigits="1"/>', {
      '/next': response('<Gather output="a" numDigits="2"><Say>two more</Say></Gather><Gather/>'),
    });
    await call.press('123');
    expect([call.heard, call.vars, call.state]).toEqual([['two more'], { a: { digits: '23', speech: '' } }, 'waiting']);
  });

  it('shows the transcript with virtual time', async () => {
    const call = await dial('<Pause length="20"/><Gather timeout="30"/><Hangup/>');
    const before = performance.now();
    await call.stayQuiet();
    expect(performance.now() - before).toBeLessThan(5_000);
    expect(call.transcript.map(({ kind, at, verb, note }) => [kind, at, verb ?? note])).toEqual([
      ['request', 0, undefined],
      ['verb', 0, 'Pause'],
      ['verb', 20, 'Gather'],
      ['input', 20, 'stayed quiet'],
      ['verb', 50, 'Hangup'],
      ['end', 50, 'hangup'],
    ]);
  });

  it('never writes payment details down', async () => {
    const call = await dial('<Pay/>');
    await call.press('4111111111111111#');
    expect(JSON.stringify(call.transcript)).not.toContain('4111');
    expect(call.transcript.at(-1)?.note).toBe('pressed xxxxxxxxxxxxxxxx#');
  });

  it('ends when documents go round in circles without input, and starts counting afresh with each input', async () => {
    const circle = await dial('<Redirect>/</Redirect>');
    expect(circle.ended).toEqual({ by: 'loop-limit', reason: 'more than 50 documents without input' });
    expect(server.asked).toHaveLength(50);
    const menu = await dial('<Gather/><Redirect>/</Redirect>');
    for (let round = 0; round < 60; round++) await menu.stayQuiet();
    expect(menu.state).toBe('waiting');
  });

  it('lets the callee of a number hear a document of its own, without a say in the call', async () => {
    const call = await dial('<Dial><Number url="/callee">1</Number></Dial><Say>over</Say>', {
      '/callee': response('<Say>for you</Say><Gather action="/no"/><Redirect>/more</Redirect>'),
      '/more': response('<Set output="a">1</Set><Hangup/>'),
    });
    expect([call.heard, call.vars, call.ended]).toEqual([['over'], {}, { by: 'end-of-document' }]);
    const [leg] = call.transcript.filter((step) => step.text === 'for you');
    expect(leg?.leg).not.toBe('call-1');
    const broken = await dial('<Dial><Number url="/callee">1</Number></Dial>', { '/callee': response('<Bogus/>') });
    expect(broken.ended).toMatchObject({ by: 'invalid-document', rule: 'Response: there is no element Bogus' });
    const circle = await dial('<Dial><Number url="/">1</Number></Dial>');
    expect(circle.ended?.by).toBe('loop-limit');
  });

  it('speaks to an application that listens on no port, through a fetch of its own', async () => {
    const asked: unknown[] = [];
    const fetch: typeof globalThis.fetch = (url, init) => {
      asked.push([`${url instanceof URL ? url.href : ''}`, init?.method]);
      return Promise.resolve(new Response(response('<Say>hello</Say>')));
    };
    const call = await new Phone({ auth: 'none', fetch }).dial('http://no.such.host.test/entry', WHO);
    expect([call.heard, asked]).toEqual([['hello'], [['http://no.such.host.test/entry', 'POST']]]);
  });

  it('refuses a URL that holds a credential, without repeating it', async () => {
    const phone = new Phone({ auth: 'none' });
    const dialling = phone.dial('http://user:canary-secret@127.0.0.1:1/', { from: '+12025550188', to: '+12025550123' });
    const error = await dialling.catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'VOX_PHONE_OPTION' });
    expect(String(error)).not.toContain('canary-secret');
  });
});
