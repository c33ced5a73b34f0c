import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deliver } from 'nestjs-vox-webhooks/testing';
import { voxInside } from './vox-inside.js';

/** What is written for an answer, and the code of the fault. */
const BROKEN: readonly (readonly [string, string, string])[] = [
  ['closes', '', 'ECONNRESET'],
  [
    'switches protocols',
    'HTTP/1.1 101 Switching Protocols\r\nUpgrade: other\r\nConnection: Upgrade\r\n\r\n',
    'BROKEN_ANSWER',
  ],
  ['only announces an answer', 'HTTP/1.1 100 Continue\r\n\r\n', 'ECONNRESET'],
  ['ends within the head', 'HTTP/1.1 200 OK\r\nContent-', 'ECONNRESET'],
  ['ends within the body', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<Response>', 'BROKEN_ANSWER'],
  ['ends within a chunk', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n<Response>', 'BROKEN_ANSWER'],
  ['counts a chunk wrongly', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n', 'BROKEN_ANSWER'],
  ['answers with long headers', `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`, 'BROKEN_ANSWER'],
  ['speaks something else', 'SSH-2.0-OpenSSH_9.2\r\n', 'BROKEN_ANSWER'],
];

describe.each(BROKEN)('a server that %s', (_name, answer, code) => {
  let server: Server;
  let url: string;
  beforeAll(async () => {
    server = createServer((socket: Socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => (answer === '' ? socket.destroy() : socket.end(answer)));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/calls`;
  });
  afterAll(() => void server.close());

  it(`is a fault of a delivery: ${code}`, async () => {
    const [attempt] = await deliver(url, 'voice.inbound');
    expect([attempt?.status, attempt?.fault?.code]).toEqual([0, code]);
  });

  it('vox send says so, with a remedy, and fails as for a wrong answer', async () => {
    const { code: exitCode, stdout } = await voxInside(['send', 'voice.inbound', '--url', url]);
    expect(stdout).toContain(`\n  ${code}: `);
    expect(exitCode).toBe(1);
  });

  it('vox call says so, with a remedy, and fails as for a wrong answer', async () => {
    const { code: exitCode, stdout } = await voxInside(['call', url, '--script', '1']);
    expect(stdout).toContain('The call failed: the server gave no document.\n  voice.inbound: POST ');
    // `fetch` tells nothing of a change of protocols.
    expect(stdout).toContain(`\n  ${answer.includes(' 101 ') ? 'ECONNRESET' : code}: `);
    expect(exitCode).toBe(1);
  });
});
