import { ExpressAdapter } from '@nestjs/platform-express';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { basic, bearer } from 'nestjs-vox-webhooks';
import { VoxTest } from 'nestjs-vox-webhooks/testing';
import { AppModule, Messages } from './front-desk.js';

const ADAPTERS = [
  ['Express', () => new ExpressAdapter()],
  ['Fastify', () => new FastifyAdapter()],
] as const;
const quiet = { logger: false } as const;

describe.each(ADAPTERS)('the testing kit on %s', (_name, platform) => {
  let vox: VoxTest;
  beforeAll(async () => void (vox = await VoxTest.start(AppModule, { platform, nest: quiet })));
  afterAll(() => vox.close());

  it('does what the contract shows', async () => {
    await vox.send('sms.dlr', { status: 'failed' }).expect(200);
    await vox.send('sms.dlr', {}, { version: 'v1', times: 2 });
    const call = await vox.call({ from: '+12025550111' });
    expect(call.heard).toContain('Press one for sales.');
    await call.press('1');
    expect(call.dialled).toEqual(['+12025550100']);
    expect(vox.app.get(Messages).statuses).toEqual(['failed', 'delivered']);
  });

  it('sends to the steps of handlers, and to the addresses that the start-up report prints', async () => {
    const { origin } = new URL(vox.url('sms.mo'));
    expect(vox.url('sms.mo')).toBe(`${origin}/webhooks/vox`);
    expect(vox.url('mms.dlr')).toBe(`${origin}/webhooks/vox/mms.dlr`);
    expect(vox.url('voice.gather', 'menu')).toBe(`${origin}/webhooks/vox/voice.gather/menu`);
    const says = (word: string) => (body: string) => body.includes(word);
    await vox.send('voice.gather', { Digits: '1' }, { step: 'menu' }).expect(200, says('<Dial'));
    await vox.send('voice.gather', { Digits: '9' }, { step: 'menu', documentedOnly: true }).expect(200, says('Sorry?'));
    const { body } = await vox.send('voice.gather', { Digits: '1' }, { step: 'menu', method: 'GET' }).expect(200);
    expect(body).toContain('+12025550100');
  });

  it('presents the first credential of the registration, unless told otherwise', async () => {
    await vox.send('sms.mo', {}, { auth: 'none' }).expect(401);
    await vox.send('sms.mo', {}, { auth: bearer('another-token-entirely') }).expect(401);
    await vox.send('sms.mo', {}, { auth: basic('vox', 'a-password') }).expect(200);
  });

  it('tells the story of one message, in whatever order', async () => {
    const { statuses } = vox.app.get(Messages);
    statuses.length = 0;
    const story = [{ status: 'queued' }, { status: 'delivering' }, { status: 'delivered' }];
    const { attempts } = await vox.send('sms.dlr', story, { times: 2, shuffle: 3, concurrency: 2 }).expect(200);
    expect(attempts).toHaveLength(6);
    expect(statuses.toSorted()).toEqual(['delivered', 'delivering', 'queued']);
  });

  it('lets a callee answer a call that the REST API made, and scripts what cannot be pressed', async () => {
    const call = await vox.call({ event: 'voice.answered', answeredBy: 'human_residence' });
    expect(call.heard).toEqual(['human_residence, +12025550123']);
    const other = await vox.call({ outcomes: { dial: { status: 'no-answer' } } });
    await other.press('1');
    expect(other.heard.at(-1)).toBe('It was no-answer.');
    expect(other.ended).toMatchObject({ by: 'hangup' });
  });
});

describe('an expectation that fails', () => {
  let vox: VoxTest;
  beforeAll(async () => void (vox = await VoxTest.start(AppModule, { nest: quiet })));
  afterAll(() => vox.close());

  const failure = async (sending: Promise<unknown>): Promise<string> => {
    const error = await sending.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ name: 'VoxTestError', code: 'VOX_TEST_EXPECTATION' });
    return String(error);
  };

  it('tells event, version, status, code and remedy', async () => {
    const told = await failure(vox.send('sms.dlr', { status: '' }).expect(200));
    expect(told).toBe(
      'VoxTestError: VOX_TEST_EXPECTATION: sms.dlr (2025-02-01), delivery 1: status 422 instead of 200, ' +
        'VOX_PAYLOAD_INVALID payload does not fit its schema (status). The log names the fields. Keep such payloads with ' +
        '`deadLetters`, or replace the schema with `dto`.',
    );
  });

  it('is that of any delivery, after its last retry', async () => {
    const retries = { retries: 2, delay: 'virtual' } as const;
    const story = [
      { id: 'a', body: 'fine' },
      { id: 'b', body: 'boom' },
    ];
    const told = await failure(vox.send('sms.mo', story, { retries }).expect(200));
    expect(told).toContain('delivery 2: status 500 instead of 200, VOX_HANDLER_FAILED');
    const { attempts } = await vox.send('sms.mo', { body: 'boom' }, { retries });
    expect(attempts.map(({ status }) => status)).toEqual([500, 500, 500]);
  });

  it('may be one of the body: a check that returns false, throws or rejects', async () => {
    const sent = () => vox.send('voice.inbound');
    expect(await failure(sent().expect(200, () => false))).toContain('the check of the body returned false');
    const wrong = () => expect('a').toBe('b');
    expect(await failure(sent().expect(200, wrong))).toContain('the check of the body failed');
    expect(await failure(sent().expect(200, () => Promise.reject(new Error('no')))).then((told) => told)).toContain(
      'no',
    );
    await sent().expect(200, (body, { headers }) => {
      expect(body).toContain('<Gather');
      expect(headers['content-type']).toContain('application/xml');
    });
  });

  it('can be followed by others', async () => {
    const told = await failure(vox.send('voice.inbound').expect(200).expect(201));
    expect(told).toContain('status 200 instead of 201');
  });

  it('is not made for an answer that the test itself did not wait for', async () => {
    let release = (_marked: boolean): void => undefined;
    const held = new Promise<boolean>((resolve) => (release = resolve));
    const mark = jest.spyOn(vox.app.get(Messages), 'mark').mockReturnValue(held);
    const { attempts, status } = await vox.send('sms.dlr', {}, { abortAfter: 0 });
    release(true);
    mark.mockRestore();
    expect(status).toBe(0);
    expect(attempts).toMatchObject([{ fault: { code: 'ABORTED' } }]);
  });

  it('names the server that is gone', async () => {
    const gone = await VoxTest.start(AppModule, { nest: quiet });
    await gone.close();
    await expect(gone.send('sms.mo')).rejects.toMatchObject({
      code: 'VOX_TEST_NO_ANSWER',
      message: expect.stringContaining('sms.mo got no answer, ECONNREFUSED: nothing listens there'),
    });
  });
});
