import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VoxTest } from 'nestjs-vox-webhooks/testing';
import { AppModule, TOKEN } from '../../http/testing/front-desk.js';
import { recordingServer } from '../../http/testing/recording-server.js';
import { Terminal } from '../../http/cli/terminal.js';
import { program } from '../../http/cli/vox.js';

const env = { VOX_TOKEN: TOKEN };
let app: VoxTest;
beforeAll(async () => {
  await program();
  app = await VoxTest.start(AppModule, { nest: { logger: false } });
}, 300_000);
afterAll(() => app.close());

describe('vox call in a terminal', () => {
  it('is a conversation', async () => {
    const terminal = await Terminal.open(['call', app.url('voice.inbound')], env);
    await terminal.see('> ');
    terminal.type('9\r');
    await terminal.see('> ');
    terminal.type('1\r');
    expect(await terminal.ended()).toBe(0);
    expect(terminal.screen).toBe(
      [
        'Says: Press one for sales.',
        'Waits 5 s for one key.',
        '> 9',
        'Says: Sorry?',
        'Says: Press one for sales.',
        'Waits 5 s for one key.',
        '> 1',
        'Dials: +12025550100',
        'Says: It was completed.',
        'The server hung up.',
        '',
      ].join('\n'),
    );
  });

  it('lets the caller stay quiet with an empty line, mistake himself, and hang up', async () => {
    const terminal = await Terminal.open(['call', app.url('voice.inbound')], env);
    await terminal.see('> ');
    terminal.type('\r');
    await terminal.see('> ');
    terminal.type('hello\r');
    await terminal.see('VOX_PHONE_NOT_LISTENING: the call does not take this input now');
    await terminal.see('> ');
    terminal.type('hangup\r');
    expect(await terminal.ended()).toBe(0);
    expect(terminal.screen).toMatch(/> \nSays: Press one[^]*> hello\nVOX_PHONE[^]*> hangup\nYou hung up\.\n$/);
  });

  it.each([
    ['Ctrl-D', '\u0004'],
    ['Ctrl-C', '\u0003'],
  ])('hangs up on %s', async (_name, key) => {
    const terminal = await Terminal.open(['call', app.url('voice.inbound')], env);
    await terminal.see('> ');
    terminal.type(key);
    expect(await terminal.ended()).toBe(0);
    expect(terminal.screen).toMatch(/You hung up\.\n$/);
  });

  it('shows that it waits for a slow server, and takes the sign away again', async () => {
    const server = await recordingServer((_request, _count, response) => {
      setTimeout(() => response.end('<Response><Say>At last.</Say></Response>'), 1_700);
    });
    const terminal = await Terminal.open(['call', server.url]);
    await terminal.see('Waiting for the server .');
    await terminal.see('At last.');
    expect(await terminal.ended()).toBe(0);
    expect(terminal.bytes).toMatch(/^Waiting for the server \.+./);
    expect(terminal.bytes).toContain('\u001b[2K\u001b[1GSays: At last.');
    await server.close();
  });

  it('keeps a hostile answer from steering the terminal', async () => {
    const server = await recordingServer((_request, _count, response) => void response.end('\u001b[2J\u0007<Response'));
    const terminal = await Terminal.open(['send', 'voice.inbound', '--url', server.url]);
    expect(await terminal.ended()).toBe(1);
    expect(terminal.bytes).toContain('  \\u001b[2J\\u0007<Response');
    for (const control of ['\u001b', '\u0007']) expect(terminal.bytes).not.toContain(control);
    await server.close();
  });
});

it('vox send in a terminal tells how it went', async () => {
  const terminal = await Terminal.open(['send', 'sms.dlr', '--url', app.url('sms.dlr'), '--set', 'status=failed'], env);
  expect(await terminal.ended()).toBe(0);
  expect(terminal.screen.replace(/\d+ ms/, 'N ms')).toBe('sms.dlr 2025-02-01: 200 in N ms\n');
});
