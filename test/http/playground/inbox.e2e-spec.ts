import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SendInput } from '../../../src/cli/playground/protocol/event-operations.types.js';
import { type EchoServer, startEcho } from './echo-server.js';
import { type Bench, startBench, TOKEN } from './start-bench.js';

const EVENT: SendInput = {
  event: 'sms.mo',
  version: '2025-02-01',
  method: 'POST',
  params: { type: 'mo', body: "It's me; $HOME", from: '+12025550188' },
  credential: 'right',
};

describe('events and the inbox', () => {
  let echo: EchoServer;
  let bench: Bench;
  beforeAll(async () => {
    echo = await startEcho(({ rawHeaders }) => (rawHeaders.includes(`Bearer ${TOKEN}`) ? 200 : 401));
    bench = await startBench(`${echo.url}/hook?key=of-the-query`);
  });
  afterAll(async () => {
    bench.close();
    await echo.close();
  });
  const send = async (change: Partial<SendInput> = {}) => {
    const { sending } = await bench.page.do('event.send', { ...EVENT, ...change });
    const isOver = (push: unknown): boolean => JSON.stringify(push).includes(`"sending":${sending},`) && over(push);
    const push = await bench.page.until((one) => one.kind === 'sending' && isOver(one.sending));
    if (push.kind !== 'sending') throw new Error('another push');
    return push.sending;
  };
  const over = (push: unknown): boolean =>
    (push as { over: number; total: number }).over === (push as { total: number }).total;

  it('sends an event as the platform does, to the URL with its query', async () => {
    expect(await send()).toMatchObject({ total: 1, counts: { '200': 1 }, last: { status: 200 } });
    const { method, url, rawHeaders, body } = echo.came.at(-1) ?? {};
    expect([method, url, JSON.parse(String(body))]).toEqual(['POST', '/hook?key=of-the-query', EVENT.params]);
    expect(rawHeaders).toEqual(expect.arrayContaining(['User-Agent', 'VoxtelesysProxy/1.0', 'application/json']));
  });

  it.each([
    ['wrong', 401, ['Bearer a-wrong-credential-of-the-playground']],
    ['missing', 401, []],
    ['doubled', 200, [`Bearer ${TOKEN}`, `Bearer ${TOKEN}`]],
  ] as const)('presents a credential that is %s', async (credential, status, values) => {
    expect((await send({ credential })).last).toMatchObject({ status });
    const raw = echo.came.at(-1)?.rawHeaders ?? [];
    expect(raw.filter((_, index) => raw[index - 1] === 'Authorization')).toEqual(values);
  });

  it('encodes as a form or a query on demand', async () => {
    await send({ encoding: 'form' });
    expect(String(echo.came.at(-1)?.body)).toBe('type=mo&body=It%27s+me%3B+%24HOME&from=%2B12025550188');
    await send({ method: 'GET' });
    expect(echo.came.at(-1)?.url).toMatch(/^\/hook\?key=of-the-query&type=mo&body=/);
  });

  it('sends many at a time, counts how they end, and stops when it is told', async () => {
    const done = await send({ times: 40, concurrency: 8 });
    expect(done).toMatchObject({ total: 40, over: 40, counts: { '200': 40 } });
    expect(done.p99).toBeGreaterThanOrEqual(done.p50);
    const { sending } = await bench.page.do('event.send', { ...EVENT, times: 10_000 });
    await bench.page.do('event.stop', { sending });
    await bench.page.until((push) => push.kind === 'sending' && push.sending.sending === sending && over(push.sending));
    await expect(bench.page.do('event.stop', { sending })).rejects.toMatchObject({ code: 'VOX_PLAYGROUND_ABSENT' });
  });

  it('breaks off, and comes slowly', async () => {
    const before = echo.came.length;
    expect((await send({ fault: { kind: 'broken-off' } })).last).toMatchObject({ status: 0, code: 'ABORTED' });
    expect((await send({ fault: { kind: 'slow', ms: 40 } })).last).toMatchObject({ status: 200 });
    const [broken] = echo.came.slice(before).filter(({ complete }) => !complete);
    expect(broken?.body.length).toBeLessThan(JSON.stringify(EVENT.params).length);
  });

  it('finds what the rules have against parameters, and makes samples', async () => {
    const { problems } = await bench.page.do('event.check', {
      event: 'sms.mo',
      version: 'v1',
      params: { type: 'mo', from: 5 },
    });
    expect(problems).toEqual(expect.arrayContaining([{ field: 'to', message: 'is missing' }]));
    const { params } = await bench.page.do('event.sample', {
      event: 'voice.gather',
      version: 'v0',
      documentedOnly: true,
    });
    expect(params).not.toHaveProperty('Digits');
  });

  it('searches URL, headers and bodies of both sides, and filters', async () => {
    await send({ params: { body: 'a needle (of [hay' } });
    const find = async (search: string) => (await bench.page.do('inbox.list', { search })).total;
    expect([await find('NEEDLE (of [hay'), await find('user-agent: vox'), await find('nothing of this')]).toEqual([
      1,
      (await bench.page.do('inbox.list', {})).total,
      0,
    ]);
    const failed = await bench.page.do('inbox.list', { failed: true, source: 'event', limit: 1 });
    expect([failed.entries.length, failed.total > 1, failed.entries[0]?.status]).toEqual([1, true, 0]);
  });

  it('edits and resends, and puts the credential in by itself', async () => {
    const headers = [
      ['X-B', '1'],
      ['x-a', '2'],
      ['Authorization', '***'],
    ] as const;
    const url = `${echo.url}/hook`;
    const resent = { method: 'PUT', url, headers, body: 'edited', credential: 'right' } as const;
    const { entry, status } = await bench.page.do('inbox.resend', resent);
    expect(status).toBe(200);
    const { rawHeaders, body, url: path } = echo.came.at(-1) ?? {};
    expect([path, String(body), rawHeaders?.slice(2, 8)]).toEqual([
      '/hook?key=of-the-query',
      'edited',
      ['X-B', '1', 'x-a', '2', 'Authorization', `Bearer ${TOKEN}`],
    ]);
    expect((await bench.page.do('inbox.open', { entry })).request.headers).toContainEqual([
      'Authorization',
      'Bearer ***',
    ]);
    const bad = { ...resent, headers: [['X', 'a\r\nHost: evil']] as const };
    await expect(bench.page.do('inbox.resend', bad)).rejects.toMatchObject({ code: 'VOX_PLAYGROUND_INPUT' });
  });

  it('copies as curl, as vox send and as a test, without the credential', async () => {
    await send();
    const { entries } = await bench.page.do('inbox.list', { limit: 1 });
    const entry = entries[0]?.entry ?? 0;
    const [curl, vox, test] = await Promise.all(
      (['curl', 'vox-send', 'test'] as const).map(
        async (as) => (await bench.page.do('inbox.copy', { entry, as })).text,
      ),
    );
    expect(curl).toContain(`'{"type":"mo","body":"It'\\''s me; $HOME","from":"+12025550188"}'`);
    expect(curl).toContain('-H "Authorization: Bearer $VOX_TOKEN"');
    expect(vox).toMatch(/^vox send sms\.mo --url http:\S+\/hook \\\n {2}--version v1/);
    expect(vox).toContain(`'body=It'\\''s me; $HOME'`);
    expect(test).toContain(`vox.send('sms.mo', {`);
    expect(`${curl}${vox}${test}`).not.toContain(TOKEN);
  });
});

describe('an inbox that is kept', () => {
  it('survives a restart, and only its owner can read it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vox-playground-'));
    const keep = join(folder, 'inbox.jsonl');
    const echo = await startEcho();
    writeFileSync(keep, '', { mode: 0o644 });
    const first = await startBench(echo.url, { keep });
    await first.page.do('message.send', { channel: 'sms', from: '+12025550188', to: '+12025550123', text: 'kept' });
    first.close();
    const second = await startBench(echo.url, { keep });
    const { entries, total } = await second.page.do('inbox.list', { search: 'kept' });
    expect([total, entries[0]?.source, statSync(keep).mode & 0o777]).toEqual([1, 'message', 0o600]);
    expect(readFileSync(keep, 'utf8')).not.toContain(TOKEN);
    const replayed = await second.page.do('inbox.replay', { entry: entries[0]?.entry ?? 0 });
    expect(replayed.entry).toBe((entries[0]?.entry ?? 0) + 1);
    await second.page.do('inbox.clear', {});
    expect(readFileSync(keep, 'utf8')).toBe('');
    second.close();
    writeFileSync(keep, 'something else\n');
    await expect(startBench(echo.url, { keep })).rejects.toThrow(/holds something else/);
    await expect(startBench(echo.url, { keep: folder })).rejects.toThrow(/cannot be used \(EISDIR\)/);
    await echo.close();
    rmSync(folder, { recursive: true });
  });

  it('goes on without its file, says so once, and reads a line that was cut short', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vox-playground-'));
    const [below, keep] = [join(folder, 'below'), join(folder, 'below', 'inbox.jsonl')];
    const echo = await startEcho();
    const warned: string[] = [];
    const options = { keep, warn: (text: string) => void warned.push(text) };
    mkdirSync(below);
    const first = await startBench(echo.url, options);
    const send = async (text: string) =>
      first.page.do('message.send', { channel: 'sms', from: '+12025550188', to: '+12025550123', text });
    await send('one');
    renameSync(below, `${below}-away`);
    await send('two');
    await send('three');
    expect((await fetch(`${first.proxy}/hook`)).status).toBe(200);
    expect(warned).toEqual([
      'vox: The file of --keep cannot be written to (ENOENT): what comes is not kept. Look whether its folder is there, and the disk full.',
    ]);
    renameSync(`${below}-away`, below);
    // As a full disk leaves it.
    appendFileSync(keep, '{"entry":5,"requ');
    await send('six');
    expect((await first.page.do('inbox.list', {})).total).toBe(5);
    first.close();
    const second = await startBench(echo.url, options);
    const { entries } = await second.page.do('inbox.list', {});
    expect(entries.map(({ entry }) => entry)).toEqual([5, 1]);
    expect(readFileSync(keep, 'utf8').trim().split('\n')).toHaveLength(2);
    second.close();
    await echo.close();
    rmSync(folder, { recursive: true });
  });
});
