import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EXIT_CODE } from '../../../src/cli/exit-code.js';
import { freePort } from '../../support/free-port.js';
import { leash } from '../../support/processes/leash.js';
import { until } from '../../support/until.js';
import { recordingServer } from '../../http/testing/recording-server.js';
import { answersServer } from '../../http/cli/answers.server.js';
import { Terminal } from '../../http/cli/terminal.js';
import { program, vox } from '../../http/cli/vox.js';

let server: Awaited<ReturnType<typeof answersServer>>;
let folder: string;
beforeAll(async () => {
  await program();
  server = await answersServer();
}, 300_000);
afterAll(() => server.close());
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'vox-folder-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const start = async (args: readonly string[], stdout: 'pipe' | number, env: Record<string, string> = {}) => {
  const child = leash(
    spawn(process.execPath, [await program(), ...args], {
      env: { PATH: process.env['PATH'], ...env },
      cwd: folder,
      stdio: ['ignore', stdout, 'pipe'],
      timeout: 60_000,
    }),
  );
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { child, ended, errors: text(child.stderr as NodeJS.ReadableStream) };
};

describe('the output', () => {
  it('may be closed by its reader: vox is quiet and ends with 0', async () => {
    const { child, ended, errors } = await start(['schema'], 'pipe');
    const [first] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
    child.stdout?.destroy();
    expect(first.toString('utf8', 0, 1)).toBe('{');
    expect([await ended, await errors]).toEqual([0, '']);
  });

  it('that cannot be written is said so, with 1', async () => {
    const full = openSync('/dev/full', 'w');
    const { ended, errors } = await start(['schema'], full);
    expect([await ended, await errors]).toEqual([
      1,
      'vox: The output cannot be written (ENOSPC). Look at where it goes: is the disk full?\n',
    ]);
  });
});

describe('the file .env of the folder', () => {
  const presented = async (file: string | undefined, env: Record<string, string> = {}, ...more: string[]) => {
    const { url, requests, close } = await recordingServer(() => 401);
    if (file !== undefined) writeFileSync(join(folder, '.env'), file);
    const { child, ended, errors } = await start(['send', 'sms.mo', '--url', url, ...more], 'pipe', env);
    const [out, code] = [await text(child.stdout as NodeJS.ReadableStream), await ended];
    await close();
    const [line] = out.split('\n').filter((one) => one.includes('presented'));
    return { code, errors: await errors, header: requests[0]?.headers.authorization, line: line?.trim() };
  };
  const told = (from: string): string => `The credential of ${from} was presented, and not accepted.`;
  const BASIC = 'Basic dm94OnMzY3IzdA==';

  it.each<[string, string | undefined, Record<string, string>, string[], string | undefined, string]>([
    ['is read', 'VOX_TOKEN="s3cr3t" # of the portal\n', {}, [], 'Bearer s3cr3t', told('VOX_TOKEN of .env')],
    [
      'may hold user and password',
      'VOX_USER=vox\nVOX_PASSWORD=s3cr3t',
      {},
      [],
      BASIC,
      told('VOX_USER and VOX_PASSWORD of .env'),
    ],
    [
      'loses to the environment',
      'VOX_TOKEN=file',
      { VOX_TOKEN: 'environment' },
      [],
      'Bearer environment',
      told('VOX_TOKEN'),
    ],
    [
      'loses to a pair of it',
      'VOX_TOKEN=file',
      { VOX_USER: 'vox', VOX_PASSWORD: 's3cr3t' },
      [],
      BASIC,
      told('VOX_USER and VOX_PASSWORD'),
    ],
    ['wins over an empty variable', 'VOX_TOKEN=file', { VOX_TOKEN: '' }, [], 'Bearer file', told('VOX_TOKEN of .env')],
    ['loses to an option', 'VOX_TOKEN=file', {}, ['--bearer', 'option'], 'Bearer option', told('--bearer')],
    ['is left out with --no-auth', 'VOX_TOKEN=file', {}, ['--no-auth'], undefined, 'No credential was presented.'],
    ['need not be there', undefined, {}, [], undefined, 'No credential was presented.'],
    ['may hold other things', 'PORT=3000\nnonsense', {}, [], undefined, 'No credential was presented.'],
  ])('%s', async (_name, file, env, more, header, line) => {
    expect(await presented(file, env, ...more)).toEqual({ code: 1, errors: '', header, line });
  });

  it('may be a folder of that name', async () => {
    mkdirSync(join(folder, '.env'));
    expect(await presented(undefined)).toMatchObject({ code: 1, errors: '', header: undefined });
  });
});

describe('many requests', () => {
  it('are reported in their order, however many are under way, with a summary', async () => {
    const held: (() => void)[] = [];
    const slow = await recordingServer((_request, count, response) => {
      // The first is answered after all others.
      const answer = (): void => void response.writeHead(count === 2 ? 503 : 200).end();
      if (count === 1) return void held.push(answer);
      answer();
      if (count === 5) held.forEach((release) => release());
    });
    const { code, stdout } = await vox([
      'send',
      'sms.mo',
      '--url',
      slow.url,
      '--times',
      '5',
      '--concurrency',
      '5',
      '--retries',
      '0',
    ]);
    const lines = stdout.trimEnd().split('\n');
    const times = lines.flatMap((line) => /: \d+ in (\d+) ms$/.exec(line)?.[1] ?? []).map(Number);
    expect(code).toBe(1);
    expect(times).toHaveLength(5);
    expect(lines.slice(-3)).toEqual([
      expect.stringMatching(/^5 requests: p50 \d+ ms, p99 \d+ ms$/),
      '  4 × 200',
      '  1 × 503',
    ]);
    expect(Number(/p99 (\d+)/.exec(stdout)?.[1])).toBe(Math.max(...times));
    await slow.close();
  });

  it('show in a terminal how far they are, and nothing of it in a pipe', async () => {
    const held: (() => void)[] = [];
    const slow = await recordingServer(
      (_request, _count, response) => void held.push(() => response.writeHead(200).end()),
    );
    const terminal = await Terminal.open(['send', 'sms.mo', '--url', slow.url, '--times', '2']);
    await terminal.see('0 of 2 are over .');
    held[0]?.();
    await terminal.see('1 of 2 are over .');
    held[1]?.();
    expect(await terminal.ended()).toBe(0);
    expect(terminal.screen).toMatch(/2 requests: p50 \d+ ms, p99 \d+ ms\n {2}2 × 200\n$/);
    await slow.close();
  });
});

/** A credential whose module has an error. */
const BROKEN = 'export default { scheme: "x", accepts() {}, present() { throw new Error("broken"); } };';

describe('exit codes', () => {
  const documented = (): number[] =>
    [...readFileSync('docs/cli.md', 'utf8').matchAll(/^\| (\d+) /gm)].map(([, code]) => Number(code));

  it('are those of the table in docs/cli.md, and each is met', async () => {
    writeFileSync(join(folder, 'broken.mjs'), BROKEN);
    const broken = ['call', `${server.url}/document`, '--credential', join(folder, 'broken.mjs')];
    const asked = await recordingServer(() => undefined);
    const interrupted = await Terminal.open(['send', 'sms.mo', '--url', asked.url]);
    await until('the request is there', () => asked.requests.length === 1);
    interrupted.type('\u0003');
    const met = [
      (await vox(['send', 'sms.mo', '--url', `${server.url}/ok`])).code,
      (await vox(['send', 'sms.mo', '--url', `${server.url}/misfit`])).code,
      (await vox(['send'])).code,
      (await vox(['send', 'sms.mo', '--url', `http://127.0.0.1:${await freePort()}`])).code,
      (await vox(broken)).code,
      await interrupted.ended(),
    ];
    await asked.close();
    expect(met).toEqual([...Object.values(EXIT_CODE), 130]);
    expect(documented()).toEqual(met);
  });

  it('of an error of vox itself come with what to do', async () => {
    writeFileSync(join(folder, 'broken.mjs'), BROKEN);
    const ran = await vox(['call', `${server.url}/document`, '--credential', join(folder, 'broken.mjs')]);
    expect({ ...ran, stderr: ran.stderr.split('\n').slice(0, 2) }).toEqual({
      code: 70,
      stdout: '',
      stderr: ['vox: VOX_CLI_INTERNAL: an error of vox itself. Report it, with the lines below.', 'Error: broken'],
    });
  });
});
