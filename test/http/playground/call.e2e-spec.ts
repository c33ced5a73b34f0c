import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VoxTest } from 'nestjs-vox-webhooks/testing';
import { AppModule } from '../../../sample/02-weather-ivr/src/app.module.js';
import type { CallView } from '../../../src/cli/playground/protocol/call-view.types.js';
import { type DocumentServer, serveDocuments } from '../phone/document-server.js';
import { type Bench, startBench, TOKEN } from './start-bench.js';
import { watchCall, type WatchedCall } from './watched-call.js';

const WHO = { from: '+12025550188', to: '+12025550123' };

describe('a call over the API of the playground', () => {
  let vox: VoxTest;
  let bench: Bench;
  beforeAll(async () => {
    const module = AppModule.with(TOKEN, 'a-link-secret-of-thirty-two-characters');
    vox = await VoxTest.start(module, { nest: { logger: false } });
    bench = await startBench(vox.url('sms.mo'));
  });
  afterAll(async () => {
    bench.close();
    await vox.close();
  });

  it('knows that the target is ours, where calls begin, and what can be sent', async () => {
    const { isOurs, telling, entries, events, credential, ...rest } = await bench.page.do('start-up', {});
    expect([isOurs, telling]).toEqual([true, 'outcome']);
    expect(entries[0]).toEqual({ label: 'voice.inbound', url: vox.url('voice.inbound') });
    expect(events.find(({ event }) => event === 'sms.mo')?.versions.map(({ version }) => version)).toEqual([
      'v1',
      '2025-02-01',
    ]);
    expect(credential).toEqual({ id: 'VOX_TOKEN' });
    expect(JSON.stringify(rest)).not.toContain(TOKEN);
  });

  it('calls the weather through: captcha with a mistake, zip code, report, hang-up', async () => {
    const call = await watchCall(bench, { ...WHO, time: 'virtual' });
    const wait = await call.now(({ state }) => state === 'waiting');
    expect(wait.waitingFor).toMatchObject({ verb: 'Gather', accepts: expect.arrayContaining(['keys']) });
    await call.press('0');
    await call.now(({ state }) => state === 'waiting');
    expect(call.said().filter((text) => text.includes(' plus '))).toHaveLength(2);
    await call.press(sum(call.said()));
    await call.heard(/Press one for the weather/);
    await call.press('1');
    await call.heard(/zip code/);
    for (const digit of '58102') await call.press(digit);
    await call.heard(/In Fargo: snow & wind/);
    await call.hangUp();
    const { ended, summary } = await call.now(({ state }) => state === 'ended');
    expect([ended, summary]).toEqual([{ by: 'caller' }, ['You hung up.']]);
    const view: CallView = await bench.page.do('call.open', { call: call.id });
    const requests = view.steps.filter(({ kind }) => kind === 'request');
    expect(requests.every(({ answer, entry }) => answer?.status === 200 && entry !== undefined)).toBe(true);
    expect(JSON.stringify(view)).not.toMatch(/vox-link=[^*]/);
    const gather = view.steps.find(({ verb }) => verb === 'Gather');
    const document = view.documents.find(({ n }) => n === gather?.document);
    expect(document?.text.slice(gather?.range?.start, gather?.range?.end)).toMatch(/^<Gather [^>]*>$/);
    const { text } = await bench.page.do('call.export', { call: call.id, as: 'vox-test' });
    expect(text).toContain('await call.press("58102");');
    expect((await bench.page.do('call.export', { call: call.id, as: 'mermaid' })).text).toContain(
      'C->>P: pressed 58102',
    );
    const map = await bench.page.do('flow.map', {});
    expect(map.edges.map(({ label }) => label)).toEqual(expect.arrayContaining(['Gather 0', 'Gather 1', 'Redirect']));
  });
});

describe('a call to a server of another kind', () => {
  let server: DocumentServer;
  let bench: Bench;
  let call: WatchedCall;
  beforeAll(async () => {
    server = await serveDocuments();
    bench = await startBench(server.url);
  });
  afterAll(async () => {
    bench.close();
    await server.close();
  });
  const dial = async (verbs: string, others = {}, time: 'virtual' | 'real' = 'virtual'): Promise<void> => {
    server.pages({ '/': `<Response>${verbs}</Response>`, ...others });
    call = await watchCall(bench, { ...WHO, time });
  };

  it('asks how a dialled call ends, and goes on with the answer', async () => {
    await dial('<Dial action="/over">+12025550100</Dial>', { '/over': '<Response><Hangup/></Response>' });
    const { question } = await call.now(({ state }) => state === 'asking');
    expect(question).toMatchObject({ verb: 'Dial', line: 1, numbers: ['+12025550100'] });
    const answer = { verb: 'Dial', outcome: { status: 'busy' } } as const;
    await bench.page.do('call.answer', { call: call.id, question: question?.id ?? 0, answer });
    await call.now(({ ended }) => ended?.by === 'hangup');
    expect(server.asked.at(-1)?.params).toMatchObject({ DialCallStatus: 'busy' });
    const { text } = await bench.page.do('call.export', { call: call.id, as: 'vox-test' });
    expect(text).toContain('outcomes: {"dial":{"status":"busy"}}');
  });

  it.each([
    ['/voice.answered', 'voice.answered', { CallStatus: 'in-progress' }, ''],
    ['/voice.gather/main%20menu', 'voice.gather', { Digits: '1' }, 'event: "voice.gather", step: "main menu", '],
    ['/sms.mo', 'voice.inbound', { CallStatus: 'ringing' }, ''],
  ])('at %s begins with %s, and so does the test that is made of it', async (path, event, params, begin) => {
    server.pages({ '*': '<Response><Hangup/></Response>' });
    call = await watchCall(bench, { ...WHO, time: 'virtual', url: server.url + path });
    await call.now(({ ended }) => ended?.by === 'hangup');
    expect(server.asked.at(-1)?.params).toMatchObject(params);
    const { steps } = await bench.page.do('call.open', { call: call.id });
    expect(steps[0]?.request?.event).toBe(event);
    const { text } = await bench.page.do('call.export', { call: call.id, as: 'vox-test' });
    const named = begin || event === 'voice.inbound' ? begin : `event: "${event}", `;
    expect(text).toContain(`vox.call({ ${named}from: "${WHO.from}"`);
  });

  it('hangs up while a question is open, and while a pause takes its time', async () => {
    await dial('<Dial>+12025550100</Dial>');
    await call.now(({ state }) => state === 'asking');
    await call.hangUp();
    expect((await call.now(({ state }) => state === 'ended')).ended).toEqual({ by: 'caller' });
    await dial('<Pause length="60"/>', {}, 'real');
    await call.step(({ verb }) => verb === 'Pause');
    await call.hangUp();
    expect((await call.now(({ state }) => state === 'ended')).ended).toEqual({ by: 'caller' });
  });

  it('hangs up in the middle of what a key has led to, and takes nothing else then', async () => {
    const long = '<Response><Pause length="60"/><Say>On</Say></Response>';
    await dial('<Gather numDigits="1" action="/long"/>', { '/long': long }, 'real');
    await call.now(({ state }) => state === 'waiting');
    await call.press('1');
    await call.step(({ verb }) => verb === 'Pause');
    expect((await call.now(({ state }) => state === 'working')).waitingFor).toBeUndefined();
    const refused = { code: 'VOX_PHONE_NOTHING_WAITS', message: 'the call does not wait for the caller now' };
    await expect(bench.page.do('call.silence', { call: call.id })).rejects.toMatchObject(refused);
    await expect(bench.page.do('call.say', { call: call.id, text: 'x' })).rejects.toMatchObject(refused);
    await call.hangUp();
    const { ended, summary } = await call.now(({ state }) => state === 'ended');
    expect([ended, summary, call.said()]).toEqual([{ by: 'caller' }, ['You hung up.'], []]);
  });

  it('takes keys in real time that come during a prompt, and times out without any', async () => {
    const gather =
      '<Gather numDigits="2" action="/got" timeout="1"><Say>' + 'a long prompt '.repeat(40) + '</Say></Gather>';
    await dial(`${gather}<Say>Nothing came.</Say>`, { '/got': '<Response><Hangup/></Response>' }, 'real');
    await call.step(({ verb }) => verb === 'Say');
    await call.press('4');
    await call.press('2');
    await call.now(({ ended }) => ended?.by === 'hangup');
    expect(server.asked.at(-1)?.params).toMatchObject({ Digits: '42' });
    await dial('<Gather timeout="1"/><Say>.</Say>', {}, 'real');
    await call.now(({ ended }) => ended?.by === 'end-of-document');
  });

  it('marks the line that the platform would refuse', async () => {
    await dial('\n<Say>Fine</Say>\n<Dance/>');
    const { ended, summary } = await call.now(({ state }) => state === 'ended');
    expect(ended).toMatchObject({ by: 'invalid-document', line: 3 });
    expect(summary.join()).toContain('line 3');
    const { documents } = await bench.page.do('call.open', { call: call.id });
    expect(documents[0]?.violations).toEqual([{ rule: expect.stringContaining('Dance'), line: 3 }]);
  });

  it('shows a hostile document of 1 MB as the text that it is', async () => {
    const evil = `<Say>&lt;script&gt;alert(1)&lt;/script&gt;\u202e</Say><!-- ${'x'.repeat(1_000_000)} --><Hangup/>`;
    await dial(evil);
    await call.now(({ ended }) => ended?.by === 'hangup');
    const { documents, steps } = await bench.page.do('call.open', { call: call.id });
    expect(documents[0]?.text).toHaveLength(evil.length + '<Response></Response>'.length);
    expect(steps.find(({ verb }) => verb === 'Say')?.text).toBe('<script>alert(1)</script>\u202e');
  });

  it('does not follow a document to another origin', async () => {
    await dial('<Redirect>http://127.0.0.1:1/elsewhere</Redirect>');
    const { summary } = await call.now(({ state }) => state === 'ended');
    expect(summary.join(' ')).toContain('VOX_PLAYGROUND_TARGET');
  });

  it('says what it waits for when it is given something else', async () => {
    await dial('<Gather numDigits="1"/>');
    await call.now(({ state }) => state === 'waiting');
    await expect(bench.page.do('call.say', { call: call.id, text: 'hello' })).rejects.toMatchObject({
      code: 'VOX_PHONE_NOT_LISTENING',
    });
    await expect(bench.page.do('call.press', { call: call.id, keys: 'a' })).rejects.toMatchObject({
      code: 'VOX_PLAYGROUND_INPUT',
    });
    await expect(bench.page.do('call.open', { call: 'none' })).rejects.toMatchObject({ code: 'VOX_PLAYGROUND_ABSENT' });
    await call.hangUp();
  });
});

/** Adds the two numbers that the line last asked for. */
function sum(heard: readonly string[]): string {
  const numbers = /(\d) plus (\d)/.exec(heard.findLast((text) => text.includes(' plus ')) ?? '');
  return String(Number(numbers?.[1]) + Number(numbers?.[2]));
}
