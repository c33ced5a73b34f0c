import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deliver, Phone } from 'nestjs-vox-webhooks/testing';
import { voxInside } from '../cli/vox-inside.js';
import { type HostileServer, hostileServer, longAnswer } from './parts/hostile-server.js';

const points = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');

/** By number, so that the table of the program is not its own judge. */
const KINDS = {
  'C0 controls': points(0, 8) + points(0x0b, 0x0c) + points(0x0e, 0x1f),
  'DEL and C1 controls': points(0x7f, 0x9f),
  'overrides and embeddings': points(0x202a, 0x202e),
  isolates: points(0x2066, 0x2069),
  'marks of direction': '\u061c\u200e\u200f',
  'zero width': '\u00ad\u180e\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff',
  'line and paragraph separators': '\u2028\u2029',
  'deprecated and interlinear formats': points(0x206a, 0x206f) + points(0xfff9, 0xfffb),
  tags: points(0xe0001, 0xe0001) + points(0xe0020, 0xe007f),
  'musical and shorthand formats': points(0x1d173, 0x1d17a) + points(0x1bca0, 0x1bca3),
  'letters that draw nothing': '\u115f\u1160\u3164\uffa0\u034f',
  'variation selectors': points(0xfe00, 0xfe0f) + points(0xe0100, 0xe01ef),
  'noncharacters and private use': '\ufdd0\uffff\ue000\u{10ffff}',
};
const ALL = Object.values(KINDS).join('');
const RAW = [...new Set(ALL)];
const unitsOf = (text: string): string =>
  text
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
/** Those of the characters that a text holds as they are. */
const found = (text: string): string[] => RAW.filter((character) => text.includes(character)).map(unitsOf);
/** Without what XML forbids. */
const legal = (text: string): string => text.replaceAll('\uffff', '').replace(/[^\P{Cc}\u007f-\u009f]/gu, '');

let server: HostileServer;
let answer: RequestListener;
beforeAll(async () => void (server = await hostileServer((request, response) => answer(request, response))));
afterAll(() => server.close());

describe('A11: no view of vox prints what steers a terminal, turns the order of reading round, or hides', () => {
  it.each(Object.entries(KINDS))('vox send, the body of an error: %s', async (_kind, text) => {
    answer = (_request, response) => void response.writeHead(500).end(`<${text}>`);
    const shown = await voxInside(['send', 'sms.mo', '--url', server.url]);
    expect(found(shown.stdout)).toEqual([]);
    // The excerpt is cut.
    expect(shown.stdout).toContain(`  <${unitsOf(text.slice(0, 299))}`);
    const told = await voxInside(['send', 'sms.mo', '--url', server.url, '--json']);
    expect(found(told.stdout)).toEqual([]);
    expect(JSON.parse(told.stdout)).toMatchObject({ body: `<${text}>` });
  });

  it('vox send, a document that is shown in whole, and its carriage returns', async () => {
    answer = (_request, response) => void response.end(`<Response>\r\n<Say>\r${legal(ALL)}</Say>\r\n</Response>`);
    const { code, stdout } = await voxInside(['send', 'voice.inbound', '--url', server.url]);
    expect([code, found(stdout), stdout.includes('\r')]).toEqual([0, [], false]);
    expect(stdout).toContain(unitsOf('\u202e'));
  });

  it('vox send --json, the headers of an answer', async () => {
    answer = (_request, response) => void response.writeHead(200, { 'x-hostile': 'a\u009b31mb\u00adc' }).end();
    const { stdout } = await voxInside(['send', 'sms.mo', '--url', server.url, '--json']);
    expect(found(stdout)).toEqual([]);
    expect(JSON.parse(stdout)).toMatchObject({ headers: { 'x-hostile': 'a\u009b31mb\u00adc' } });
  });

  const SPOKEN = legal(ALL);
  const CALL = `<Response><Set output="a">&#10;The server hung up.&#13;${'\u202e\u009b'}</Set><Say>\${a}</Say>
    <Say>${SPOKEN}</Say><Play>/a\u2066</Play>
    <Gather numDigits="1" output="ga"><Say>\u0085?</Say></Gather></Response>`;

  it.each([[[]], [['--requests']], [['--json']]])('vox call %j: what is said, set, and waited for', async (more) => {
    answer = (_request, response) => void response.end(CALL);
    const { stdout } = await voxInside(['call', server.url, '--script', '1', ...more]);
    expect(found(stdout)).toEqual([]);
    expect(stdout).toContain('\\u202e');
    expect(stdout).toContain('\\u009b');
    expect(stdout).toContain('\\u0085');
    // A value does not begin a line of its own, which could be taken for one of vox.
    expect(stdout).not.toMatch(/^The server hung up/m);
    for (const line of more.includes('--json') ? stdout.trimEnd().split('\n') : []) JSON.parse(line);
  });

  it.each([
    ['a reason', `<Response><Connect><Flow>0d6b8f7e-5a57-4f7a-9f0e-2f3c1f7f4b11</Flow></Connect>\u009b</Response>`],
    ['a name of an element', '<Response><Sa\u200dy/></Response>'],
    ['a name of an attribute', '<Response><Say a\u200db="1"/></Response>'],
    ['a value', '<Response><Pause length="\u202e1"/></Response>'],
    ['no document', `\u009b2J${KINDS.isolates}`],
  ])('vox call, a document that is refused: %s', async (_what, document) => {
    answer = (_request, response) => void response.end(document);
    for (const more of [[], ['--json']]) {
      const { code, stdout } = await voxInside(['call', server.url, '--script', '', ...more]);
      expect([code, found(stdout)]).toEqual([1, []]);
    }
  });

  it('vox dead-letters, for what handlers quote of the platform', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vox-hostile-'));
    const letter = { key: `v1-${ALL}`, event: `sms.mo${ALL}`, at: ALL, code: 'VOX_X', details: [ALL] };
    writeFileSync(join(folder, '2026-01-01.jsonl'), `${JSON.stringify(letter)}\n`);
    for (const more of [[], ['--json']]) {
      const { code, stdout } = await voxInside(['dead-letters', 'list', '--folder', folder, ...more]);
      expect([code, found(stdout)]).toEqual([0, []]);
      expect(stdout).toContain(unitsOf('\u202e'));
    }
    rmSync(folder, { recursive: true });
  });

  it('keeps every letter, sign and picture that can be seen', async () => {
    const seen = 'Zürich, Ελλάδα, עברית, 日本語, हिन्दी, e\u0301, \u{1F600} – 5 € ✓';
    answer = (_request, response) => void response.end(`<Response><Say>${seen}</Say></Response>`);
    for (const more of [[], ['--json']]) {
      expect((await voxInside(['call', server.url, '--script', '', ...more])).stdout).toContain(seen);
    }
  });
});

describe('A11: an answer takes no more memory than 1 MiB, however long it is', () => {
  /** What a connection on the loopback interface holds on its way is a few MiB. */
  const bytesFor = async (size: string, work: (url: string) => Promise<unknown>): Promise<number> => {
    answer = longAnswer;
    const before = server.sent();
    await work(`${server.url}/${size}`);
    return server.sent() - before;
  };
  const told = async (args: string[], text: string): Promise<void> => {
    const { code, stdout } = await voxInside(args);
    expect([code, stdout]).toEqual([1, expect.stringContaining(text)]);
    expect(stdout.length).toBeLessThan(1_000);
  };
  const MIB = 1_048_576;
  const LARGE = 'LARGE_ANSWER: the answer is larger than 1 MiB';

  it.each<[string, (url: string) => Promise<unknown>]>([
    ['vox send', (url) => told(['send', 'sms.mo', '--url', url], LARGE)],
    ['vox send of a call', (url) => told(['send', 'voice.inbound', '--url', url], LARGE)],
    ['vox send --json', (url) => told(['send', 'sms.mo', '--url', url, '--json'], '"code":"LARGE_ANSWER"')],
    ['vox call', (url) => told(['call', url, '--script', ''], 'the answer is larger than 1 MiB')],
    ['vox call --json', (url) => told(['call', url, '--script', '', '--json'], 'the answer is larger than 1 MiB')],
    ['deliver', async (url) => expect(await deliver(url, 'sms.mo')).toMatchObject([{ status: 0, body: '' }])],
  ])('%s reads as much of 64 MiB as of 700', async (_what, work) => {
    expect(await bytesFor('64', work)).toBeLessThan(32 * MIB);
    expect(await bytesFor('700', work)).toBeLessThan(32 * MIB);
  });

  it('vox call reads 1 MiB of what 700 MiB were packed into', async () => {
    expect(await bytesFor('700?gzip', (url) => told(['call', url, '--script', ''], 'larger than 1 MiB'))).toBeLessThan(
      MIB,
    );
  });

  it('vox call reads no more of the answer to a callback, and goes on', async () => {
    answer = (request, response) => {
      if (request.url !== '/') return longAnswer(request, response);
      response.end(
        '<Response><Record recordingStatusCallback="/700" maxLength="1" timeout="1"/><Say>on</Say></Response>',
      );
    };
    const before = server.sent();
    const { code, stdout } = await voxInside(['call', server.url, '--script', 'wait']);
    expect([code, stdout]).toEqual([0, expect.stringContaining('Says: on')]);
    // One report, and five repeats of it.
    expect(server.sent() - before).toBeLessThan(6 * 32 * MIB);
  });

  it.each([
    ['documents', '<Redirect>/</Redirect>'],
    ['callbacks', `${'<Dial record="record-from-answer" recordingStatusCallback="/1">+12025550100</Dial>'.repeat(40)}`],
  ])('a call keeps at most 16 MiB of its answers, here of %s', async (_what, verbs) => {
    const space = ' '.repeat(MIB - 10_000);
    answer = (request, response) => {
      if (request.url === '/1') return longAnswer(request, response);
      response.end(`<Response>${verbs}</Response>${verbs.startsWith('<Redirect') ? space : ''}`);
    };
    const call = await new Phone({ auth: 'none', retries: 0 }).dial(server.url, { from: '1', to: '2' });
    const kept = call.transcript.reduce((sum, step) => sum + (step.answer?.body?.length ?? 0), 0);
    expect(kept).toBeLessThanOrEqual(16 * MIB);
    const faults = call.transcript.flatMap((step) => step.answer?.fault ?? []);
    expect(new Set(faults)).toEqual(new Set(['the answers of the call are larger than 16 MiB']));
    expect(call.ended?.by).toBe(verbs.startsWith('<Redirect') ? 'http-error' : 'end-of-document');
  });

  it('an answer of 1 MiB is read, and each of many is let go', async () => {
    answer = longAnswer;
    const { code, stdout } = await voxInside(['send', 'sms.mo', '--url', `${server.url}/1`, '--times', '3']);
    // Three reports, and the summary of two lines.
    expect([code, stdout.trimEnd().split('\n').length]).toEqual([0, 5]);
  });
});
