import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import { bearer, OnVoxEvent, type SmsDlr, type VoiceInbound, voxml, VoxWebhooksModule } from 'nestjs-vox-webhooks';
import { VoxTest } from 'nestjs-vox-webhooks/testing';
import { TOKEN } from '../../support/words.js';

@Injectable()
class Desk {
  @OnVoxEvent('sms.dlr')
  file(_receipt: SmsDlr): void {}
  @OnVoxEvent('voice.inbound')
  answer(_call: VoiceInbound) {
    return voxml().record({ maxLength: 10 }).dial('+12025550100').pay().hangup();
  }
}

@Module({ imports: [VoxWebhooksModule.forRoot({ auth: [bearer(TOKEN)] })], providers: [Desk] })
class App {}

/** As plain JavaScript may write it. */
const loosely = (value: unknown): never => value as never;

describe('a test that would test nothing', () => {
  let vox: VoxTest;
  beforeAll(async () => void (vox = await VoxTest.start(App)));
  afterAll(() => vox.close());
  const errorOf = (work: PromiseLike<unknown>): Promise<string> =>
    Promise.resolve(work).then(
      () => 'passed',
      (error: Error) => error.message,
    );

  it('sends at least one webhook', async () => {
    expect(await errorOf(vox.send('sms.dlr', []).expect(200))).toBe(
      'VOX_TEST_OPTION: nothing was sent. Give at least one payload, and no `times: 0`.',
    );
    expect(await errorOf(vox.send('sms.dlr', {}, { times: 0 }))).toMatch(/^VOX_TEST_OPTION: nothing was sent/);
  });

  it.each([['200'], [undefined], [20], [() => true]])('expects a status, and not %p', (status) => {
    expect(() => vox.send('sms.dlr').expect(loosely(status))).toThrow('VOX_TEST_OPTION: expect() ');
  });

  it('expects a check that is a function', () => {
    expect(() => vox.send('sms.dlr').expect(200, loosely('<Say>'))).toThrow('VOX_TEST_OPTION: expect(status, check) ');
  });

  it.each<readonly [string, unknown, string]>([
    ['a text for an outcome', { record: () => 'busy' }, 'what outcomes.record returned are missing, or no object'],
    ['a wrong letter', { record: () => ({ duraton: 5 }) }, 'outcomes.record duraton is not an option. Did you mean'],
    [
      'a wrong letter later',
      { record: {}, dial: async () => Promise.resolve({ stauts: 'busy' }) },
      'outcomes.dial stauts',
    ],
    ['a text for a number', { dial: () => ({ numbers: { '+12025550100': 'busy' } }) }, 'outcomes.dial numbers has no'],
    ['a wrong type', { record: {}, dial: {}, pay: () => ({ token: 5 }) }, 'outcomes.pay token has no value that works'],
    ['nothing', { record: {}, dial: () => undefined, pay: () => undefined }, 'passed'],
  ])('plays no outcome that its script did not mean: %s', async (_what, outcomes, text) => {
    const all = { record: {}, pay: { result: 'success' }, ...(outcomes as object) };
    const work = vox.call({ from: '+12025550111', to: '+12025550100', outcomes: loosely(all) });
    expect(await errorOf(work)).toContain(text);
  });
});
