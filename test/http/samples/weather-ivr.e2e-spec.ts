import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ExpressAdapter } from '@nestjs/platform-express';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { type Call, VoxTest } from 'nestjs-vox-webhooks/testing';
import { AppModule } from '../../../sample/02-weather-ivr/src/app.module.js';
import { TextMessages } from '../../../sample/02-weather-ivr/src/messages/text-messages.js';
import { Weather } from '../../../sample/02-weather-ivr/src/weather/weather.js';

const MODULE = AppModule.with('test-token-0123456789', 'a-link-secret-of-thirty-two-characters');
const ADAPTERS = [ExpressAdapter, FastifyAdapter];
const MATRIX = ADAPTERS.flatMap((Adapter) => [true, false].map((documentedOnly) => ({ Adapter, documentedOnly })));

/** Adds the two numbers that the line last asked for. */
function sum(heard: readonly string[]): string {
  const numbers = /(\d) plus (\d)/.exec(heard.at(-1) ?? '');
  return String(Number(numbers?.[1]) + Number(numbers?.[2]));
}

describe.each(MATRIX)('sample 02 on $Adapter.name, documented parameters only: $documentedOnly', (setup) => {
  let vox: VoxTest;
  let call: Call;
  beforeAll(async () => {
    vox = await VoxTest.start(MODULE, { platform: new setup.Adapter(), nest: { logger: false } });
  });
  afterAll(() => vox.close());
  beforeEach(async () => {
    // Links have to do without the header: they are signed.
    call = await vox.call({ from: '+12025550188', documentedOnly: setup.documentedOnly, callbackAuth: 'none' });
  });
  const toMenu = (): Promise<void> => call.press(sum(call.heard));

  it('reports the weather and offers a text message', async () => {
    const messages = jest.spyOn(vox.app.get(TextMessages), 'send').mockResolvedValue();
    await toMenu();
    await call.press('1');
    await call.press('58102');
    expect(call.heard).toContain('In Fargo: snow & wind, 12 degrees.');
    await call.press('1');
    expect(messages.mock.calls).toEqual([['+12025550188', 'Fargo: snow & wind, 12 degrees']]);
    messages.mockRestore();
    expect(call.heard.at(-1)).toBe('It is on its way. Goodbye.');
    expect(call.ended).toEqual({ by: 'hangup' });
  });

  it('understands the sum and the zip code when they are spoken', async () => {
    const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
    await call.say(words[Number(sum(call.heard))] ?? '');
    await call.press('1');
    await call.say('1 0 0 0 1');
    expect(call.heard).toContain('In New York: light rain, 54 degrees.');
  });

  it('asks again when nobody says anything, and gives up after the third time', async () => {
    await call.stayQuiet();
    await call.stayQuiet();
    expect(call.state).toBe('waiting');
    await call.stayQuiet();
    expect(call.heard.at(-1)).toBe('Please call again later. Goodbye.');
    expect(call.ended).toEqual({ by: 'hangup' });
  });

  it('asks again for a zip code that has too few digits or does not exist', async () => {
    await toMenu();
    await call.press('1');
    await call.press('123#');
    expect(call.heard).toContain('A zip code has five digits.');
    await call.press('00000');
    expect(call.heard).toContain('I do not know that zip code.');
    expect(call.state).toBe('waiting');
  });

  it('B14: asks again while the wrong answer is still set, and once more after silence', async () => {
    const asked = () => call.heard.filter((text) => text.startsWith('Please key in'));
    await toMenu();
    await call.press('1');
    await call.press('00000');
    expect(call.vars).toHaveProperty('zip', { digits: '00000', speech: '' });
    expect([call.state, asked()]).toEqual(['waiting', Array(2).fill(expect.anything())]);
    const requests = () => call.transcript.filter(({ kind }) => kind === 'request').length;
    const before = requests();
    await call.stayQuiet();
    expect([call.state, asked().length, requests()]).toEqual(['waiting', 3, before]);
    await call.press('58102');
    expect(call.heard).toContain('In Fargo: snow & wind, 12 degrees.');
  });

  it('says goodbye on the second key, and asks again for any other', async () => {
    await toMenu();
    await call.press('7');
    expect(call.heard).toContain('Please press one or two.');
    await call.press('2');
    expect(call.ended).toEqual({ by: 'hangup' });
  });

  it('tells the caller when the weather service is dead', async () => {
    const weather = jest.spyOn(vox.app.get(Weather), 'reportFor').mockRejectedValue(new Error('connection refused'));
    await toMenu();
    await call.press('1');
    await call.press('58102');
    weather.mockRestore();
    expect(call.heard.at(-1)).toBe('The weather service does not answer. Please call again later.');
  });

  it('lets the caller hear the fallback when the weather service hangs', async () => {
    const weather = jest
      .spyOn(vox.app.get(Weather), 'reportFor')
      .mockImplementation(
        (_zip, signal) =>
          new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted')))),
      );
    await toMenu();
    await call.press('1');
    await call.press('58102');
    weather.mockRestore();
    expect(call.heard.at(-1)).toBe('Something went wrong on our side. Please call again later.');
  });
});
