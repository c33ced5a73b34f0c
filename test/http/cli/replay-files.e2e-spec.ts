import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fileDeadLetters, OnVoxEvent, type SmsDlr } from 'nestjs-vox-webhooks';
import { startReceiver, TOKEN } from '../../support/receiver.js';
import { receipt } from '../delivery/receipts.js';
import { type Recorded, recordingServer } from '../testing/recording-server.js';
import { voxInside } from './vox-inside.js';
import { program, vox } from './vox.js';

let folder: string;
beforeAll(async () => void (await program()), 180_000);
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'vox-replay-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const letter = (id: string, more: object = {}) => ({
  at: '2026-01-01T00:00:00.000Z',
  registration: '',
  event: 'sms.dlr',
  version: '2025-02-01',
  key: id,
  code: 'VOX_PAYLOAD_INVALID',
  details: [],
  method: 'POST',
  path: '/webhooks/vox',
  contentType: 'application/json',
  body: Buffer.from(JSON.stringify({ message_id: id })).toString('base64'),
  ...more,
});
const write = (day: string, ...letters: readonly (object | string)[]): void => {
  const lines = letters.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
  writeFileSync(join(folder, `${day}.jsonl`), lines.map((line) => `${line}\n`).join(''));
};
const replay = (url: string, ...args: string[]) =>
  voxInside(['dead-letters', 'replay', '--folder', folder, '--url', url, ...args]);
const idsIn = (requests: readonly Recorded[]) =>
  requests.map(({ body }) => (JSON.parse(body) as { message_id: string }).message_id);
const AT = 'of 2026-01-01T00:00:00.000Z';

describe('vox dead-letters replay --folder', () => {
  it('says of one that a worker gave up where else it is, as a queue runs no job again that has failed', async () => {
    write('2026-01-01', letter('a', { code: 'VOX_HANDLER_FAILED' }), letter('b'));
    const server = await recordingServer(() => 200);
    const note =
      'A worker had given it up: nothing runs while its job is in the failed set of the queue. Replay it there, with --redis.';
    const { code, stdout } = await replay(server.url, '--all', '--no-auth');
    expect([code, stdout]).toEqual([
      0,
      `a sms.dlr ${AT}: replayed: 200\n  ${note}\nb sms.dlr ${AT}: replayed: 200\n2 replayed.\n`,
    ]);
    rmSync(join(folder, 'replayed.txt'));
    const json = (await replay(server.url, '--all', '--no-auth', '--json')).stdout.trim().split('\n');
    const [first, second] = json.map((line): unknown => JSON.parse(line));
    expect(first).toMatchObject({ id: 'a', result: 'replayed', problem: `200. ${note}` });
    expect(second).not.toHaveProperty('problem');
    await server.close();
  });

  it('sends the bytes that had come, in the order of arrival, once', async () => {
    write('2026-01-02', letter('c'));
    write('2026-01-01', letter('a'), letter('b', { path: '/api/webhooks/vox/mms.dlr', contentType: 'text/plain' }));
    write('2026-01-03', letter('d', { method: 'GET', body: Buffer.from('message_id=d&to=%2B1').toString('base64') }));
    const server = await recordingServer(() => 200);
    const first = await voxInside(
      ['dead-letters', 'replay', '--all', '--folder', folder, '--url', `${server.url}/prefix/`],
      { env: { VOX_TOKEN: 's3cr3t' } },
    );
    expect(first).toEqual({
      code: 0,
      stderr: '',
      stdout: `${['a', 'b', 'c', 'd'].map((id) => `${id} sms.dlr ${AT}: replayed: 200\n`).join('')}4 replayed.\n`,
    });
    expect(
      server.requests.map(({ method, url, body, headers }) => [method, url, body, headers['content-type']]),
    ).toEqual([
      ['POST', '/prefix/webhooks/vox', '{"message_id":"a"}', 'application/json'],
      ['POST', '/prefix/api/webhooks/vox/mms.dlr', '{"message_id":"b"}', 'text/plain'],
      ['POST', '/prefix/webhooks/vox', '{"message_id":"c"}', 'application/json'],
      ['GET', '/prefix/webhooks/vox?message_id=d&to=%2B1', '', 'application/json'],
    ]);
    expect(new Set(server.requests.map(({ headers }) => headers.authorization))).toEqual(new Set(['Bearer s3cr3t']));
    expect(await replay(server.url, '--all')).toEqual({ code: 0, stderr: '', stdout: '4 replayed before.\n' });
    expect(server.requests).toHaveLength(4);
    expect((await voxInside(['dead-letters', 'list', '--folder', folder])).stdout).toBe('There are no dead letters.\n');
    expect(statSync(join(folder, 'replayed.txt')).mode & 0o777).toBe(0o600);
    await server.close();
  });

  it('goes on where a server had gone away', async () => {
    write('2026-01-01', letter('a'), letter('b'), letter('c'));
    const server = await recordingServer((_request, count, response) => {
      if (count === 1) response.on('finish', () => void server.close());
      return 200;
    });
    const stopped = await replay(server.url, '--all');
    expect(stopped).toEqual({
      code: 3,
      stderr: '',
      stdout: [
        `a sms.dlr ${AT}: replayed: 200`,
        `b sms.dlr ${AT}: failed: no answer`,
        '  ECONNREFUSED: nothing listens there',
        '  Start the server, and check host and port of the URL.',
        '1 replayed, 1 failed. Stopped: the same would happen to the others. Mend it, and run the command again.',
        '',
      ].join('\n'),
    });
    const back = await recordingServer(() => 200);
    expect((await replay(back.url, '--all')).stdout).toMatch(/\n1 replayed before, 2 replayed\.\n$/);
    expect(idsIn(back.requests)).toEqual(['b', 'c']);
    await back.close();
  });

  it('stops where the credential is refused, and says whether one was presented', async () => {
    write('2026-01-01', letter('a'), letter('b'));
    const server = await recordingServer(() => 401);
    const { code, stdout } = await replay(server.url, '--all');
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout: [
        `a sms.dlr ${AT}: failed: 401`,
        '  No credential was presented.',
        '  Present what the server expects: --bearer, --basic, or VOX_TOKEN, or VOX_USER and VOX_PASSWORD.',
        '1 failed. Stopped: the same would happen to the others. Mend it, and run the command again.',
        '',
      ].join('\n'),
    });
    expect(server.requests).toHaveLength(1);
    await server.close();
  });

  it('goes on after a letter that is refused, and keeps it', async () => {
    write('2026-01-01', letter('a'), letter('b'));
    const server = await recordingServer((_request, count) => (count === 1 ? 422 : 200));
    const { code, stdout } = await replay(server.url, '--all');
    expect([code, stdout.split('\n').at(-2)]).toEqual([1, '1 failed, 1 replayed.']);
    expect((await replay(server.url, '--all')).code).toBe(0);
    expect(idsIn(server.requests)).toEqual(['a', 'b', 'a']);
    await server.close();
  });

  it('says what cannot be replayed: card data, and a line that a crash has cut short', async () => {
    const { body: _, ...withoutBody } = letter('paid', { event: 'voice.pay', path: '/webhooks/vox/voice.pay' });
    write(
      '2026-01-01',
      withoutBody,
      '{"at":"2026-01-01T00:00',
      letter('elsewhere', { path: '@other.example/' }),
      '',
      letter('header', { contentType: 'text/plain\nX-Other: 1' }),
    );
    const server = await recordingServer(() => 200);
    expect(await replay(server.url, '--all')).toEqual({
      code: 1,
      stderr: '',
      stdout: [
        `paid voice.pay ${AT}: not replayable: its body was not kept: it may hold card or account data`,
        '  Look the event up in the portal. Remove 2026-01-01.jsonl:1 to have it left out of the next replay.',
        '- - of -: not replayable: 2026-01-01.jsonl:2 is cut short or is no dead letter',
        '  Remove the line, or have the platform send the event again.',
        `elsewhere sms.dlr ${AT}: not replayable: 2026-01-01.jsonl:3 is cut short or is no dead letter`,
        '  Remove the line, or have the platform send the event again.',
        `header sms.dlr ${AT}: not replayable: 2026-01-01.jsonl:5 is cut short or is no dead letter`,
        '  Remove the line, or have the platform send the event again.',
        '4 not replayable.',
        '',
      ].join('\n'),
    });
    expect(server.requests).toEqual([]);
    await server.close();
  });

  it('sends nothing and writes nothing with --dry-run', async () => {
    write('2026-01-01', letter('a'));
    const server = await recordingServer(() => 200);
    expect(await replay(server.url, '--all', '--dry-run')).toEqual({
      code: 0,
      stderr: '',
      stdout: `a sms.dlr ${AT}: would be sent: POST ${server.url}/webhooks/vox\n1 would be sent.\n`,
    });
    expect(server.requests).toEqual([]);
    expect(existsSync(join(folder, 'replayed.txt'))).toBe(false);
    await server.close();
  });

  it('takes ids, a single file, and tells programs in JSON', async () => {
    write('2026-01-01', letter('a'), letter('b'));
    write('2026-01-02', letter('b', { at: '2026-01-02T00:00:00.000Z' }), letter('c'));
    const server = await recordingServer(() => 200);
    const { code, stdout } = await replay(server.url, 'b', 'nobody', '--json');
    expect(code).toBe(1);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as object),
    ).toEqual([
      { id: 'b', event: 'sms.dlr', at: '2026-01-01T00:00:00.000Z', result: 'replayed' },
      { id: 'b', event: 'sms.dlr', at: '2026-01-02T00:00:00.000Z', result: 'replayed' },
      { id: 'nobody', replayed: false },
    ]);
    const file = join(folder, '2026-01-02.jsonl');
    const one = await vox(['dead-letters', 'replay', '--all', '--folder', file, '--url', server.url]);
    expect(one).toMatchObject({ code: 0, stdout: expect.stringContaining('1 replayed before, 1 replayed.') });
    expect(idsIn(server.requests)).toEqual(['b', 'b', 'c']);
    await server.close();
  });

  it('counts what was accepted and kept again, and does not send it twice', async () => {
    write('2026-01-01', letter('a'));
    const server = await recordingServer((_request, _count, response) => {
      response.writeHead(200, { 'vox-outcome': 'VOX_QUARANTINED;fields="status"' }).end();
    });
    const { code, stdout } = await replay(server.url, '--all');
    expect(code).toBe(1);
    expect(stdout.split('\n')).toEqual([
      `a sms.dlr ${AT}: kept again: 200, but not handled`,
      expect.stringMatching(/^ {2}VOX_QUARANTINED: .* \(status\)$/),
      expect.stringMatching(/^ {2}\S/),
      '1 kept again.',
      '',
    ]);
    expect((await replay(server.url, '--all')).stdout).toBe('1 replayed before.\n');
    await server.close();
  });

  it('does not read the letters that the replay makes', async () => {
    const receiver = await startReceiver({ options: { deadLetters: fileDeadLetters(folder) } });
    expect((await receiver.send(receipt('one', 'delivered', { status: 7 }))).status).toBe(200);
    const { stdout } = await replay(`http://127.0.0.1:${receiver.port}`, '--all', '--bearer', TOKEN);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('1 kept again.');
    const { stdout: left } = await voxInside(['dead-letters', 'list', '--folder', folder, '--json']);
    expect(left.trimEnd().split('\n')).toHaveLength(1);
    await receiver.close();
  });

  it('sends nothing where it could not write down what was sent, nor without a folder', async () => {
    mkdirSync(join(folder, 'replayed.txt'));
    expect(await replay('http://127.0.0.1:1', '--all')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'vox: replayed.txt beside the dead letters is no regular file. Remove it.\n',
    });
    expect(
      await voxInside(['dead-letters', 'replay', '--all', '--folder', join(folder, 'none'), '--url', 'http://h']),
    ).toEqual({
      code: 1,
      stdout: '',
      stderr: 'vox: The folder cannot be read (ENOENT). Give the one of fileDeadLetters() to --folder.\n',
    });
  });
});

it.each<readonly [string, (path: string) => void, string]>([
  ['a pipe', (path) => void execFileSync('mkfifo', [path]), 'replayed.txt beside the dead letters is no regular file'],
  [
    'a link to elsewhere',
    (path) => {
      writeFileSync(join(folder, 'precious.txt'), 'as it was');
      symlinkSync(join(folder, 'precious.txt'), path);
    },
    'replayed.txt beside the dead letters cannot be read (ELOOP)',
  ],
])('neither list nor replay uses replayed.txt that is %s', async (_what, make, text) => {
  write('2026-01-01', letter('a'));
  make(join(folder, 'replayed.txt'));
  const server = await recordingServer(() => 200);
  expect(await replay(server.url, '--all')).toMatchObject({ code: 1, stderr: expect.stringContaining(text) });
  const list = await voxInside(['dead-letters', 'list', '--folder', folder]);
  expect(list).toMatchObject({ code: 1, stderr: expect.stringContaining(text) });
  expect(server.requests).toEqual([]);
  if (existsSync(join(folder, 'precious.txt')))
    expect(readFileSync(join(folder, 'precious.txt'), 'utf8')).toBe('as it was');
  await server.close();
});

@Injectable()
class Receipts {
  readonly ids: string[] = [];
  @OnVoxEvent('sms.dlr')
  write({ messageId }: SmsDlr): void {
    this.ids.push(messageId);
  }
}

it('what a receiver could not take is handled by one that can, from the program', async () => {
  const deadLetters = fileDeadLetters(folder);
  const broken = await startReceiver({ options: { deadLetters } });
  for (const id of ['a', 'b']) await broken.send(receipt(id, 'delivered', { status: 7 }));
  await broken.close();
  const [day = ''] = readFileSync(join(folder, `${new Date().toISOString().slice(0, 10)}.jsonl`), 'utf8').split('\n');
  expect(JSON.parse(day)).toMatchObject({ code: 'VOX_PAYLOAD_INVALID' });
  const mended = await startReceiver({
    providers: [Receipts],
    options: { onInvalid: 'deliver-raw' },
  });
  const ran = await vox(
    ['dead-letters', 'replay', '--all', '--folder', folder, '--url', `http://127.0.0.1:${mended.port}`],
    {
      env: { VOX_TOKEN: TOKEN },
    },
  );
  expect({ code: ran.code, last: ran.stdout.trimEnd().split('\n').at(-1) }).toEqual({ code: 0, last: '2 replayed.' });
  expect(mended.app.get(Receipts).ids).toEqual(['a', 'b']);
  await mended.close();
}, 300_000);
