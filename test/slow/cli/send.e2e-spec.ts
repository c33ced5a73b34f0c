import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CATALOGUE } from 'nestjs-vox-webhooks/diagnostics';
import { VoxTest } from 'nestjs-vox-webhooks/testing';
import { AppModule, Messages, TOKEN } from '../../http/testing/front-desk.js';
import { recordingServer } from '../../http/testing/recording-server.js';
import { voxInside } from '../../http/cli/vox-inside.js';
import { program, vox } from '../../http/cli/vox.js';

const env = { VOX_TOKEN: TOKEN };
let app: VoxTest;
let url: string;
beforeAll(async () => {
  await program();
  app = await VoxTest.start(AppModule, { nest: { logger: false } });
  url = app.url('sms.dlr');
}, 300_000);
afterAll(() => app.close());

const send = (...args: string[]) => vox(['send', ...args], { env });
const ACTIONABLE = /^voice\.(inbound|answered|redirect|dial|gather|record|pay|number)$/;
interface Flawed {
  readonly event: string;
  readonly ok: boolean;
  readonly outcome: object;
  readonly problem: { readonly code: string };
}
const shape = (text: string): string => text.replace(/\d+ ms/g, 'N ms');

describe('vox send', () => {
  it('sends what it is told to, as often and in the version it is told to', async () => {
    const { url: elsewhere, requests, close } = await recordingServer(() => 200);
    const values = ['--set', 'status=failed', '--set', 'error={"code":4505}', '--unset', 'tag', '--set', 'to='];
    const ran = await send('sms.dlr', '--url', elsewhere, ...values, '--version', 'v1', '--times', '3');
    expect({ ...ran, stdout: shape(ran.stdout) }).toEqual({
      code: 0,
      stdout: `${'sms.dlr v1: 200 in N ms\n'.repeat(3)}3 requests: p50 N ms, p99 N ms\n  3 × 200\n`,
      stderr: '',
    });
    const [first, ...others] = requests.map(({ body }) => JSON.parse(body) as object);
    expect(first).toMatchObject({ status: 'failed', error: { code: 4505 }, type: 'per_recipient', to: '' });
    expect(first).not.toHaveProperty('tag');
    expect(others).toEqual([first, first]);
    await close();
  });

  it('shows the document that a call would get', async () => {
    const { code, stdout } = await send('voice.gather', '--url', app.url('voice.gather', 'menu'), '--set', 'Digits=1');
    expect(code).toBe(0);
    expect(shape(stdout)).toMatch(/^voice\.gather v0: 200 in N ms\n {2}<Response><Dial action=.*<\/Response>\n$/);
    const query = ['--method', 'GET', '--documented-only', '--set', 'Digits=9'];
    expect((await send('voice.gather', '--url', app.url('voice.gather', 'menu'), ...query)).stdout).toContain('Sorry?');
  });

  it('sends every event to a route of its own', async () => {
    const { code, stdout } = await send('--all', '--url', `${url}/`, '--json', '--allow-fallback');
    const lines = stdout.trimEnd().split('\n');
    const told = lines.map((line) => JSON.parse(line) as { event: string; url: string; ok: boolean; status: number });
    expect(told.map(({ event }) => event)).toEqual(Object.keys(CATALOGUE));
    expect(told.every(({ event, url: to, ok, status }) => ok && status === 200 && to === `${url}/${event}`)).toBe(true);
    expect(code).toBe(0);
  });

  it('fails for calls that hear a fallback, as nobody answers them', async () => {
    const { code, stdout } = await send('--all', '--url', url, '--json');
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Flawed);
    expect(code).toBe(1);
    expect(lines.filter(({ ok }) => !ok).map(({ event, outcome, problem }) => [event, outcome, problem.code])).toEqual(
      ['voice.record', 'voice.pay', 'voice.number'].map((event) => [
        event,
        { code: 'VOX_EVENT_UNHANDLED', fallback: true },
        'VOX_EVENT_UNHANDLED',
      ]),
    );
  });

  it('judges every delivery, not only the last', async () => {
    const server = await recordingServer((_request, count) => (count === 1 ? 500 : 200));
    expect(await voxInside(['send', 'sms.mo', '--url', server.url, '--times', '2'])).toMatchObject({ code: 1 });
    await server.close();
  });

  it('exits with 1 when one of all went wrong, whichever', async () => {
    const server = await recordingServer(({ url: path }) => (path.endsWith('/mms.mo') ? 500 : 200));
    const { code, stdout } = await voxInside(['send', '--all', '--url', server.url, '--json']);
    const events = Object.keys(CATALOGUE);
    const failed = stdout
      .trimEnd()
      .split('\n')
      .flatMap((line, index) => (line.includes('"ok":true') ? [] : [events[index]]));
    expect(code).toBe(1);
    // What answers a call without a document is no better than one that fails.
    expect(failed).toEqual(['mms.mo', ...events.filter((event) => ACTIONABLE.test(event))]);
    await server.close();
  });

  it('tells code, reason and remedy of a refusal, and exits with 1', async () => {
    const { code, stdout } = await send('sms.dlr', '--url', url, '--set', 'status=');
    expect(code).toBe(1);
    expect(shape(stdout).split('\n')).toEqual([
      'sms.dlr 2025-02-01: 422 in N ms',
      '  VOX_PAYLOAD_INVALID: payload does not fit its schema (status)',
      '  The log names the fields. Keep such payloads with `deadLetters`, or replace the schema with `dto`.',
      '',
    ]);
  });

  it('tries again until it is accepted, and counts the last answer only', async () => {
    const server = await recordingServer((_request, count) => (count === 1 ? 503 : 200));
    const { code, stdout } = await send('sms.mo', '--url', server.url, '--retries', '1');
    expect(code).toBe(0);
    expect(shape(stdout)).toMatch(
      /: 503 in N ms\n[^]*\n.*: 200 in N ms, attempt 2 after a delay of N ms\n2 requests: .*\n {2}1 × 503\n {2}1 × 200\n$/,
    );
    await server.close();
  });

  it('names line and rule of a document that the platform would not take', async () => {
    const server = await recordingServer((_request, _count, response) => {
      response.end('<Response>\n  <Say>Hello</Say>\n  <Pause length="99"/>\n</Response>');
    });
    const { code, stdout } = await send('voice.inbound', '--url', server.url);
    expect(code).toBe(1);
    expect(stdout).toMatch(/INVALID_DOCUMENT: line 3: Pause length.*a whole number from 1 to 60/);
    await server.close();
  });
});

describe('credentials', () => {
  const seen = async (args: string[], variables: Record<string, string>): Promise<string | undefined> => {
    const { url: elsewhere, requests, close } = await recordingServer(() => 401);
    const ran = await voxInside(['send', 'sms.mo', '--url', `${elsewhere}/?k=s3cr3t`, ...args], { env: variables });
    expect(ran.stdout + ran.stderr).not.toMatch(/s3cr3t|dm94/);
    expect(ran.stdout).toContain('Present what the server expects: --bearer');
    await close();
    return requests[0]?.headers.authorization;
  };

  it.each<[string[], Record<string, string>, string | undefined]>([
    [[], {}, undefined],
    [['--bearer', 's3cr3t'], {}, 'Bearer s3cr3t'],
    [['--basic', 'vox:s3cr3t'], {}, 'Basic dm94OnMzY3IzdA=='],
    [[], { VOX_TOKEN: 's3cr3t' }, 'Bearer s3cr3t'],
    [[], { VOX_USER: 'vox', VOX_PASSWORD: 's3cr3t' }, 'Basic dm94OnMzY3IzdA=='],
    [['--basic', 'vox:s3cr3t'], { VOX_TOKEN: 'other' }, 'Basic dm94OnMzY3IzdA=='],
    [['--no-auth'], { VOX_TOKEN: 's3cr3t' }, undefined],
  ])('%j with %j present %s, and are never printed', async (args, variables, header) => {
    expect(await seen(args, variables)).toBe(header);
  });
});

describe('what cannot work', () => {
  it.each<[string[], string]>([
    [['http://127.0.0.1:1/'], 'ECONNREFUSED: nothing listens there\n  Start the server, and check host and port'],
    [['http://nowhere.invalid/'], 'the host name'],
  ])('%j cannot be reached: exit code 3', async ([where = ''], message) => {
    const { code, stdout } = await send('sms.mo', '--url', where);
    expect({ code, stdout }).toEqual({ code: 3, stdout: expect.stringContaining(message) });
  });

  it.each<[string[], string]>([
    [[], 'vox: EVENT is missing. See vox events.'],
    [['sms.received'], 'vox: There is no such event. See vox events.'],
    [['sms.mo', 'more'], 'vox: There are 2 operands. This command takes 1 at most.'],
    [['sms.mo', '--version', 'v9'], 'vox: sms.mo has no such version. Known: v1, 2025-02-01.'],
    [['sms.mo', '--times', '0'], 'vox: --times is not a valid number. Give a whole number from 1 to 100000.'],
    [['sms.mo', '--method', 'PUT'], 'vox: --method has an invalid value. It takes POST or GET.'],
    [['sms.mo', '--set', 'status'], 'vox: --set has no name. Write --set name=value.'],
    [['sms.mo', '--set', 'error={'], 'vox: --set error is not JSON. A value that begins with { or [ has to be JSON.'],
    [['sms.mo', '--bearer'], 'vox: --bearer takes a value. One that begins with a dash is written --bearer=-…'],
    [['sms.mo', '--json=s3cr3t'], 'vox: --json takes no value. Leave it out.'],
    [['sms.mo', '--tokn=s3cr3t'], 'vox: --tokn is not an option. See --help for the options.'],
    [['sms.mo', '--basic', 's3cr3t'], 'vox: --basic does not hold user and password. Write user:password.'],
    [['sms.mo', '--bearer', 's3cr3t x'], 'vox: --bearer does not hold a token. It is one word, without a comma.'],
    [
      ['sms.mo', '--bearer', 's3cr3t', '--no-auth'],
      'vox: --bearer, --basic, --credential and --no-auth exclude each other.',
    ],
    [['sms.mo', '--all'], 'vox: --all goes without EVENT, --set, --unset and --version. Leave them out.'],
    [
      ['sms.mo', '--url', 'http://a:s3cr3t@127.0.0.1/'],
      'vox: The URL holds credentials. Present them as such instead.',
    ],
    [['sms.mo', '--url', '127.0.0.1/s3cr3t'], 'vox: The URL cannot be read. Write it in full:'],
  ])('%j is wrong usage: exit code 2', async (args, message) => {
    const line = ['send', '--url', 'http://127.0.0.1:1/', ...args];
    const { code, stdout, stderr } = await voxInside(line, { env });
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: expect.stringContaining(message) });
    expect(stderr).not.toContain('s3cr3t');
  });

  it.each([[['receive']], [['constructor']], [['send']]])('%j neither', async (args) => {
    expect(await vox(args)).toMatchObject({ code: 2, stdout: '' });
  });
});

it('what was sent has arrived', () => expect(app.app.get(Messages).statuses).toContain('delivered'));
