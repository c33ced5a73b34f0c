import { Injectable } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  OnVoxEvent,
  step,
  type VoiceCall,
  VoiceDial,
  VoiceGather,
  VoiceInbound,
  VoicePay,
  type VoxContext,
  Voxml,
  voxml,
} from 'nestjs-vox-webhooks';
import { PLATFORMS } from '../../support/platforms.js';
import { type Receiver, startReceiver } from '../../support/receiver.js';
import { ask, urlsIn } from './calling.js';

const LONG = `a-${'very-'.repeat(10)}long-step`;

/** Asks, and says what it understood of the answer. */
@Injectable()
class Survey {
  readonly calls: VoiceCall[] = [];

  @OnVoxEvent('voice.inbound')
  start({ tag }: VoiceInbound): Voxml {
    const inner = voxml();
    if (tag === 'kept') return inner.gather({ action: step(Survey, 'menu'), output: 'mine' });
    if (tag === 'odd') return inner.gather({ action: step(Survey, 'odd') });
    if (tag === 'long') return inner.gather({ action: step(Survey, 'long') });
    if (tag === '$') return inner.gather({ action: step(Survey, 'cash$') });
    if (tag === 'dial') return inner.dial('+12025550100', { action: step(Survey, 'after') });
    if (tag === 'pay') return inner.pay({ action: step(Survey, 'paid') });
    if (tag === 'text') return inner.gather({ action: '/webhooks/vox/voice.gather/menu' });
    return inner.gather({ action: step(Survey, 'menu') });
  }
  @OnVoxEvent('voice.gather')
  menu(call: VoiceGather, _context: VoxContext): Voxml {
    return this.note(call);
  }
  @OnVoxEvent('voice.gather', { step: 'main-menu.1' })
  odd(call: VoiceGather): Voxml {
    return this.note(call);
  }
  @OnVoxEvent('voice.gather', { step: LONG })
  long(call: VoiceGather): Voxml {
    return this.note(call);
  }
  @OnVoxEvent('voice.gather')
  cash$(call: VoiceGather): Voxml {
    return this.note(call);
  }
  @OnVoxEvent('voice.dial')
  after(call: VoiceDial): Voxml {
    return this.note(call);
  }
  @OnVoxEvent('voice.pay')
  paid(call: VoicePay): Voxml {
    return this.note(call);
  }

  private note(call: VoiceCall): Voxml {
    this.calls.push(call);
    return voxml();
  }
}

/** What the platform would send, with the results nested and flat: which one it does is not settled. */
const FORMS: readonly (readonly [form: string, vars: (name: string, result: Record<string, string>) => object])[] = [
  ['nested', (name, result) => ({ [name]: result })],
  ['flat', (name, result) => Object.fromEntries(Object.entries(result).map(([key, it]) => [`${name}.${key}`, it]))],
];

describe.each(PLATFORMS)('the result of a verb on %s', (platform) => {
  let receiver: Receiver;
  beforeAll(async () => void (receiver = await startReceiver({ platform, providers: [Survey] })));
  afterAll(() => receiver.close());

  /** Asks for the document of a tag: the link in it, and the name under which its verb leaves the result. */
  const begin = async (Tag: string): Promise<{ url: string; output: string | undefined }> => {
    const { body } = await ask(receiver, 'voice.inbound', { Tag });
    return { url: urlsIn(body)[0] ?? '', output: /output="([^"]*)"/.exec(body)?.[1] };
  };
  /** Goes on at a link with these variables, and what else a candidate may be; gives what the handler got. */
  const goOn = async (url: string, vars: object | string, candidates: Record<string, string> = {}) => {
    const { calls } = receiver.app.get(Survey);
    calls.splice(0);
    const Vars = typeof vars === 'string' ? vars : JSON.stringify(vars);
    expect((await ask(receiver, url, { Vars, ...candidates })).status).toBe(200);
    return calls[0];
  };

  it.each([
    ['menu', '', 'menu'],
    ['a step with other characters', 'odd', 'main_menu_1'],
    ['a method with other characters', '$', 'cash_'],
    ['a step that is too long', 'long', `a_${'very_'.repeat(10)}long_step`.slice(0, 50)],
    ['the action of a dial', 'dial', 'after'],
    ['the action of a pay', 'pay', 'paid'],
    ['an output of its own', 'kept', 'mine'],
    ['an action that is no link', 'text', undefined],
  ])('%s: the output is named after the step, where nothing else is given', async (_what, tag, output) => {
    expect((await begin(tag)).output).toBe(output);
  });

  describe.each(FORMS)('in %s variables', (_form, write) => {
    it.each(['', 'odd', '$', 'long'])('a gather has digits and speech without any candidate (tag %j)', async (tag) => {
      const { url, output = '' } = await begin(tag);
      const vars = write(output, { digits: '12', speech: 'twelve' });
      expect(await goOn(url, { ...vars, ...write('older', { digits: '99', speech: 'older' }) })).toMatchObject({
        event: 'voice.gather',
        digits: '12',
        speech: 'twelve',
      });
    });

    it('a dial has its status, a pay its result', async () => {
      const dial = await begin('dial');
      expect(await goOn(dial.url, write(dial.output ?? '', { status: 'no-answer' }))).toMatchObject({
        dialStatus: 'no-answer',
      });
      const pay = await begin('pay');
      expect(await goOn(pay.url, write(pay.output ?? '', { result: 'success' }))).toMatchObject({ result: 'success' });
    });

    it('no input at all is an empty text, not nothing', async () => {
      const { url, output = '' } = await begin('');
      expect(await goOn(url, write(output, { digits: '', speech: '' }))).toMatchObject({ digits: '', speech: '' });
    });

    it('the variables come before candidates', async () => {
      const gather = await begin('');
      const vars = write(gather.output ?? '', { digits: '1', speech: 'one' });
      expect(await goOn(gather.url, vars, { Digits: '2', SpeechResult: 'two' })).toMatchObject({
        digits: '1',
        speech: 'one',
      });
      const dial = await begin('dial');
      const status = write(dial.output ?? '', { status: 'busy' });
      expect(await goOn(dial.url, status, { DialCallStatus: 'completed' })).toMatchObject({ dialStatus: 'busy' });
    });

    it('the handler reads every variable by its path, as text or undefined', async () => {
      const { url, output = '' } = await begin('');
      const call = await goOn(url, { city: 'Fargo', tries: 2, ...write(output, { digits: '1' }) });
      const none = [undefined, undefined, undefined, undefined];
      const read = ['city', 'tries', 'menu.digits', 'menu.speech', 'menu', 'toString', 'menu.digits.length'];
      expect(read.map((path) => call?.vars.get(path))).toEqual(['Fargo', '2', '1', ...none]);
      expect(read.map((path) => call?.vars.has(path))).toEqual([true, true, true, ...none.map(() => false)]);
      expect(Object.fromEntries(call?.vars.entries() ?? [])).toEqual({ city: 'Fargo', tries: '2', 'menu.digits': '1' });
    });

    it('an output of its own is read as well, and stays out of what the platform sent', async () => {
      const { url, output = '' } = await begin('kept');
      const call = await goOn(url, write(output, { digits: '5' }));
      expect(call).toMatchObject({ digits: '5' });
      expect(call?.raw).not.toHaveProperty('vox-output');
      expect(call?.vars.get('mine.digits')).toBe('5');
    });
  });

  it.each([
    ['no variable of that name', '{"other":{"digits":"9"}}'],
    ['no variable at all', '{}'],
    ['variables that are no JSON', '{"menu":{"digits":'],
    ['a list for variables', '[1]'],
    ['no variables', ''],
  ])('the candidate is second: %s', async (_what, vars) => {
    const { url } = await begin('');
    expect(await goOn(url, vars, { Digits: '3', SpeechResult: 'three' })).toMatchObject({
      digits: '3',
      speech: 'three',
    });
  });

  it('variables that cannot be read stay as text', async () => {
    const { url } = await begin('');
    expect((await goOn(url, '{"menu":'))?.vars.text).toBe('{"menu":');
  });
});
