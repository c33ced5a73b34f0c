import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ELEMENTS } from 'nestjs-vox-webhooks/voxml';
import { VoxTest } from 'nestjs-vox-webhooks/testing';
import { AppModule as WeatherModule } from '../../../sample/02-weather-ivr/src/app.module.js';
import { AppModule, TOKEN } from '../../http/testing/front-desk.js';
import { recordingServer } from '../../http/testing/recording-server.js';
import { voxInside } from '../../http/cli/vox-inside.js';
import { program, type Surroundings, vox } from '../../http/cli/vox.js';

let app: VoxTest;
let url: string;
beforeAll(async () => {
  await program();
  app = await VoxTest.start(AppModule, { nest: { logger: false } });
  url = app.url('voice.inbound');
}, 300_000);
afterAll(() => app.close());

const call = (args: string[], { env = { VOX_TOKEN: TOKEN }, ...rest }: Surroundings = {}) =>
  vox(['call', ...args], { env, ...rest });
const callInside = (args: string[]) => voxInside(['call', ...args]);
const answering = (body: string, status = 200) =>
  recordingServer((_request, _count, response) => void response.writeHead(status).end(body));
const linesOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('vox call', () => {
  it('acts as written', async () => {
    expect(await call([url, '--script', '9 1 hangup', '--dial', 'no-answer'])).toEqual({
      code: 0,
      stderr: '',
      stdout: [
        'Says: Press one for sales.',
        'Waits 5 s for one key.',
        'You pressed 9.',
        'Says: Sorry?',
        'Says: Press one for sales.',
        'Waits 5 s for one key.',
        'You pressed 1.',
        'Dials: +12025550100',
        'Says: It was no-answer.',
        'The server hung up.',
        '',
      ].join('\n'),
    });
  });

  it('acts as it comes through a pipe, and hangs up at its end', async () => {
    const { code, stdout } = await call([url, '--requests'], { input: '9\n\n' });
    expect(code).toBe(0);
    const heard = stdout.split('\n').filter((line) => /^(You|Asks)/.test(line));
    const asks = (path: string): string => `Asks POST ${url.replace('voice.inbound', path)}: 200`;
    expect(heard).toEqual([
      asks('voice.inbound'),
      'You pressed 9.',
      asks('voice.gather/menu'),
      asks('voice.redirect/greet'),
      'You stayed quiet.',
      asks('voice.redirect/greet'),
      'You hung up.',
      'You hung up.',
    ]);
  });

  it('tells a machine everything, one JSON object per line, without the credential', async () => {
    const { code, stdout } = await call([`${url}?k=s3cr3t`, '--script', '1', '--json', '--from', '+12025550111']);
    expect(code).toBe(0);
    const lines = linesOf(stdout);
    expect(lines.map(({ type }) => type).filter((type) => type !== 'step')).toEqual(['waiting', 'ended']);
    expect(lines.find(({ type }) => type === 'waiting')).toMatchObject({ verb: 'Gather', accepts: ['keys'] });
    expect(lines.at(-1)).toMatchObject({ by: 'hangup', dialled: ['+12025550100'], exitCode: 0 });
    expect(lines[0]).toMatchObject({ kind: 'request', request: { url, params: { From: '+12025550111' } } });
    expect(stdout).not.toMatch(new RegExp(`s3cr3t|${TOKEN}`));
  });

  it('does not show the signatures of links', async () => {
    const module = WeatherModule.with(TOKEN, 'a-link-secret-of-thirty-two-characters');
    const weather = await VoxTest.start(module, { nest: { logger: false } });
    const args = [weather.url('voice.inbound'), '--script', 'wait', '--links-no-auth'];
    const { code, stdout } = await call([...args, '--json']);
    expect(code).toBe(0);
    expect(stdout).toContain('vox-link=***');
    expect(stdout).not.toMatch(/vox-link=(?!\*\*\*)/);
    const spoken = await call([...args.slice(0, 2), 'wait "many words"']);
    expect(spoken.stdout).toContain('You said many words.');
    expect(spoken.stdout).toContain('Waits 5 s for one key or speech.');
    await weather.close();
  });
});

describe('a call that fails', () => {
  it('has turns left in its script', async () => {
    const server = await answering('<Response><Say>Bye</Say></Response>');
    const { code, stdout } = await call([server.url, '--script', '1 2']);
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout: 'Says: Bye\nThe call ended with 2 more turns in the script.\nThe call is over: the document has ended.\n',
    });
    await server.close();
  });

  it('has a turn that the call does not take', async () => {
    const { code, stdout } = await call([url, '--script', '"yes please" 1', '--json']);
    expect(code).toBe(1);
    expect(linesOf(stdout).slice(-2)).toMatchObject([
      { type: 'refused', problem: expect.stringContaining('VOX_PHONE_NOT_LISTENING') },
      { type: 'ended', exitCode: 1 },
    ]);
  });

  it('gets a document that the platform would not take: line and rule', async () => {
    const server = await answering('<Response>\n<Say>Hi</Say>\n<Pause length="0"/>\n</Response>');
    const { code, stdout } = await call([server.url, '--script', '']);
    expect(code).toBe(1);
    expect(stdout).toContain('The call failed: the platform would refuse this document.\n  line 3: Pause length');
    expect(stdout).toContain(ELEMENTS.Pause.attributes.length.rule);
    await server.close();
  });

  it.each([
    ['no document', '', 200, 'line 1: '],
    ['no markup', 'Oops', 200, 'line 1: '],
    ['an error', 'Oops', 500, 'answered 500\n  Look into the log of the server for the error.'],
    ['another place', '', 302, 'answered 302\n  Nothing shows that the platform follows redirects: use the final URL.'],
  ])('gets %s', async (_name, body, status, message) => {
    const server = await answering(body, status);
    const { code, stdout } = await callInside([server.url, '--script', '']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringContaining(message) });
    await server.close();
  });

  it('is not let in', async () => {
    const { code, stdout } = await call([url, '--bearer', 'wrong']);
    expect(code).toBe(1);
    expect(stdout).toContain(
      'VOX_UNAUTHORIZED: credentials missing or not accepted\n' +
        '  The credential of --bearer was presented, and not accepted.\n  Present what the server expects',
    );
  });

  it('loops endlessly', async () => {
    const server = await answering('<Response><Redirect>/</Redirect></Response>');
    const { code, stdout } = await call([server.url]);
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout: expect.stringContaining('its documents run in an endless loop'),
    });
    await server.close();
  });

  it.each([
    ['http://127.0.0.1:2/', 'ECONNREFUSED: nothing listens there\n  Start the server'],
    ['http://127.0.0.1:6667/', 'BAD_PORT: `fetch` refuses this port'],
    ['http://nowhere.invalid/', 'the host name'],
  ])('cannot reach %s: exit code 3', async (where, message) => {
    expect(await callInside([where])).toMatchObject({ code: 3, stdout: expect.stringContaining(message) });
  });

  it('waits no longer than told', async () => {
    const server = await recordingServer(() => undefined);
    const { code, stdout } = await call([server.url, '--timeout', '200']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringContaining('TIMEOUT: no answer in time') });
    await server.close();
  });

  it.each<[string[], string]>([
    [[], 'vox: URL is missing.'],
    [['ftp://127.0.0.1/'], 'vox: The URL has another scheme.'],
    [['http://vox:s3cr3t@127.0.0.1/'], 'vox: The URL holds credentials.'],
  ])('%j is wrong usage', async (args, message) => {
    const { code, stderr } = await callInside(args);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
    expect(stderr).not.toContain('s3cr3t');
  });
});

describe('the help', () => {
  it.each([[['--help']], [['help']], [[]]])('of %j names every command and what exit codes mean', async (args) => {
    const { code, stdout } = await vox(args);
    expect(code).toBe(0);
    expect(stdout).toMatch(/send .*\n {2}call .*\n {2}playground .*\n {2}events /);
    expect(stdout).toContain('2 wrong usage, 3 no connection');
  });

  it.each(['send', 'call', 'events'])('of %s knows every option of its examples', async (name) => {
    const { code, stdout } = await vox([name, '--help']);
    expect(code).toBe(0);
    const options = [...stdout.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option]) => option);
    const examples = stdout.split('Examples:')[1] ?? '';
    const used = [...examples.matchAll(/ (--[a-z-]+)/g)].map(([, option]) => option);
    expect(options).toEqual(expect.arrayContaining([...used, '--json', '--help']));
  });

  it('lists the events, for people and machines', async () => {
    const [text, json] = await Promise.all([vox(['events']), vox(['events', '--json'])]);
    expect(text.stdout.trimEnd().split('\n')).toHaveLength(21);
    expect(linesOf(json.stdout)).toHaveLength(20);
    expect(linesOf(json.stdout)[0]).toMatchObject({ event: 'sms.mo', versions: ['v1', '2025-02-01'] });
  });
});
