import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '../../support/free-port.js';
import { answersServer } from '../../http/cli/answers.server.js';
import { Terminal } from '../../http/cli/terminal.js';
import { TOLD, WRONG_USAGE } from './told.js';
import { voxInside } from '../../http/cli/vox-inside.js';
import { program, vox } from '../../http/cli/vox.js';

let server: Awaited<ReturnType<typeof answersServer>>;
let closed: string;
beforeAll(async () => {
  await program();
  server = await answersServer();
  closed = `http://127.0.0.1:${await freePort()}`;
}, 300_000);
afterAll(() => server.close());

const filled = (text: string): string => text.replaceAll('URL/', `${server.url}/`).replace(/=URL$/m, `=${server.url}`);
const argument = (text: string): string => filled(text).replace(/^CLOSED$/, closed);
/** ENOTFOUND is EAI_AGAIN where there is no network. */
const shape = (text: string): string =>
  text
    .replace(/\d+ ms/g, 'N ms')
    .replace('EAI_AGAIN: the host name cannot be looked up now', 'ENOTFOUND: the host name is not known')
    .replace('Check DNS and the network connection.', 'Check the spelling of the host in the URL.');
const whole = (lines: readonly string[]): string => `${filled(lines.join('\n')).replace('CLOSED/', `${closed}/`)}\n`;

describe('what a person is told', () => {
  it.each(TOLD)('through pipes: $name', async ({ args, env = {}, code, text }) => {
    const ran = await vox(args.map(argument), { env });
    expect({ ...ran, stdout: shape(ran.stdout) }).toEqual({ code, stdout: whole(text), stderr: '' });
  });

  it.each(TOLD)('in a terminal: $name', async ({ args, env, code, text }) => {
    const terminal = await Terminal.open(args.map(argument), env);
    expect(await terminal.ended()).toBe(code);
    expect(shape(terminal.screen).replace(/(?:Waiting for the server|\d of \d are over) \.+/g, '')).toBe(whole(text));
    for (const control of ['\u0007', '\u202e', '\u001b[2J']) expect(terminal.bytes).not.toContain(control);
  });
});

describe('wrong usage', () => {
  it.each(WRONG_USAGE)('vox %s', async (line, message) => {
    expect(await voxInside(line.split(' '))).toEqual({ code: 2, stdout: '', stderr: `vox: ${message}\n` });
  });

  it.each([['send'], ['call'], ['events all'], ['schema sms.nothing'], ['dead-letters'], ['nonsense']])(
    'vox %s ends the program with 2, through pipes and in a terminal',
    async (line) => {
      const message = WRONG_USAGE.find(([one]) => one === line)?.[1];
      expect(await vox(line.split(' '))).toEqual({ code: 2, stdout: '', stderr: `vox: ${message}\n` });
      const terminal = await Terminal.open(line.split(' '));
      expect(await terminal.ended()).toBe(2);
      expect(terminal.screen).toBe(`vox: ${message}\n`);
    },
  );
});

describe('help and version', () => {
  const COMMANDS = ['send', 'call', 'events', 'schema', 'dead-letters'];

  it.each(COMMANDS)('of %s are about it, whichever way they are asked for', async (name) => {
    const ways = [
      [name, '--help'],
      [name, '-h'],
      ['help', name],
      ['--help', name],
      ['-h', name],
      [name, '-h', '--nonsense'],
    ];
    const ran = await Promise.all(ways.map((way) => voxInside(way)));
    const [{ stdout } = { stdout: '' }] = ran;
    expect(ran).toEqual(ways.map(() => ({ code: 0, stdout, stderr: '' })));
    expect(stdout).toContain(`\nUsage: vox ${name}`);
  });

  it.each([['--help'], ['-h'], ['help'], ['']])('%j shows the commands', async (way) => {
    const { code, stdout } = await voxInside(way === '' ? [] : [way]);
    expect(code).toBe(0);
    for (const name of COMMANDS) expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'));
    expect(stdout).toContain('Run vox COMMAND --help or vox help COMMAND');
  });

  it.each(['--version', '-v', '-V', 'version'])('%s prints that of package.json', async (way) => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await voxInside([way])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it.each([...COMMANDS.map((name) => [name, '--help']), ['--help'], ['--version']])(
    'vox %s %s is the same through pipes and in a terminal',
    async (...args) => {
      const words = args.filter((word) => word !== undefined);
      const [piped, terminal] = await Promise.all([vox(words), Terminal.open(words)]);
      expect([piped.code, piped.stderr, await terminal.ended()]).toEqual([0, '', 0]);
      expect(terminal.screen).toBe(piped.stdout);
      expect(piped.stdout).toBe((await voxInside(words)).stdout);
    },
  );
});
