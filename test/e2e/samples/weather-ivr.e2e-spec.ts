import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { AppModule } from '../../../sample/02-weather-ivr/src/app.module.js';
import { TextMessages } from '../../../sample/02-weather-ivr/src/messages/text-messages.js';
import { Weather } from '../../../sample/02-weather-ivr/src/weather/weather.js';
import { Caller } from '../../support/caller.js';
import { PLATFORMS } from '../../support/platforms.js';
import { type Receiver, startReceiver, TOKEN } from '../../support/receiver.js';

const SECRET = 'a-link-secret-of-thirty-two-characters';

/** Adds the two numbers that the line last asked for. */
function sum(heard: readonly string[]): string {
  const numbers = /(\d) plus (\d)/.exec(heard.at(-1) ?? '');
  return String(Number(numbers?.[1]) + Number(numbers?.[2]));
}

describe.each(PLATFORMS)('sample 02-weather-ivr on %s', (platform) => {
  let receiver: Receiver;
  let caller: Caller;
  beforeAll(async () => {
    receiver = await startReceiver({ platform, bare: true, imports: [AppModule.with(TOKEN, SECRET)] });
  });
  afterAll(() => receiver.close());
  beforeEach(async () => {
    const entry = `http://127.0.0.1:${receiver.port}/webhooks/vox/voice.inbound`;
    caller = await new Caller(entry, { authorization: `Bearer ${TOKEN}` }, {}).dial();
  });

  it('reports the weather and offers a text message, over links that need no header', async () => {
    const sent: string[] = [];
    const messages = jest.spyOn(receiver.app.get(TextMessages), 'send');
    messages.mockImplementation((to, text) => Promise.resolve(void sent.push(`${to}: ${text}`)));
    await caller.press(sum(caller.heard));
    await caller.press('1');
    await caller.press('58102');
    expect(caller.heard).toContain('In Fargo: snow & wind, 12 degrees.');
    await caller.press('1');
    messages.mockRestore();
    expect(sent).toEqual(['+12025550188: Fargo: snow & wind, 12 degrees']);
    expect(caller.heard.at(-1)).toBe('It is on its way. Goodbye.');
    expect(caller.ended).toBe(true);
    expect(caller.requests.slice(1).every(({ url }) => url.includes('vox-link='))).toBe(true);
  });

  it('understands the sum and the zip code when they are spoken', async () => {
    const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
    await caller.say(words[Number(sum(caller.heard))] ?? '');
    await caller.press('1');
    await caller.say('1 0 0 0 1');
    expect(caller.heard).toContain('In New York: light rain, 54 degrees.');
  });

  it('asks again when nobody says anything, and gives up after the third time', async () => {
    await caller.stayQuiet();
    await caller.stayQuiet();
    expect(caller.ended).toBe(false);
    await caller.stayQuiet();
    expect(caller.heard.at(-1)).toBe('Please call again later. Goodbye.');
    expect(caller.ended).toBe(true);
  });

  it('asks again for a zip code that has too few digits or does not exist', async () => {
    await caller.press(sum(caller.heard));
    await caller.press('1');
    await caller.press('123');
    expect(caller.heard).toContain('A zip code has five digits.');
    await caller.press('00000');
    expect(caller.heard).toContain('I do not know that zip code.');
    expect(caller.ended).toBe(false);
  });

  it('says goodbye on the second key, and asks again for any other', async () => {
    await caller.press(sum(caller.heard));
    await caller.press('7');
    expect(caller.heard).toContain('Please press one or two.');
    await caller.press('2');
    expect(caller.ended).toBe(true);
  });

  it('tells the caller when the weather service is dead', async () => {
    const weather = jest.spyOn(receiver.app.get(Weather), 'reportFor');
    weather.mockRejectedValue(new Error('connection refused'));
    await caller.press(sum(caller.heard));
    await caller.press('1');
    await caller.press('58102');
    weather.mockRestore();
    expect(caller.heard.at(-1)).toBe('The weather service does not answer. Please call again later.');
    expect(caller.ended).toBe(true);
  });

  it('lets the caller hear the fallback when the weather service hangs', async () => {
    const weather = jest.spyOn(receiver.app.get(Weather), 'reportFor');
    weather.mockImplementation(
      (_zip, signal) =>
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted')))),
    );
    await caller.press(sum(caller.heard));
    await caller.press('1');
    await caller.press('58102');
    weather.mockRestore();
    expect(caller.heard.at(-1)).toBe('Something went wrong on our side. Please call again later.');
  }, 20_000);
});
