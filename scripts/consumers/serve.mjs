import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const TOKEN = 'a-token-of-the-portal';
const RECEIPT = JSON.stringify({
  channel: 'messaging',
  type: 'per_recipient',
  api_version: '2025-02-01',
  message_id: '6a8654c7ff2145b4ffe2f2ac',
  to: '+12025550188',
  status: 'delivered',
  time: '2026-04-29T02:08:11.000Z',
});
const CALL = new URLSearchParams({
  CallSid: 'f5157dfe-0629-e358-6b08-8fbea78ab4bd',
  AccountID: '190761',
  TrunkID: '90001',
  From: '+12025550188',
  To: '+12025550123',
  CallStatus: 'ringing',
  ApiVersion: 'v0',
});

/**
 * Starts the compiled application on a platform, calls it as the platform of the provider would, and stops it; its handler
 * has to have printed what it received.
 */
export async function serve(folder, platform, printing = /^received delivered$/m) {
  const child = spawn(process.execPath, ['dist/main.js', platform], {
    cwd: folder,
    env: { ...process.env, NODE_OPTIONS: '', VOX_TOKEN: TOKEN, VOX_PASSWORD: 'a-password-of-the-portal' },
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), 60_000);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (printed += text));
  }
  const ended = once(child, 'close');
  try {
    await exercise(await listening(child));
    child.kill('SIGTERM');
    const [, signal] = await ended;
    assert.equal(signal, 'SIGTERM');
    assert.match(printed, printing);
    // Warnings of Node itself, such as of experimental features.
    assert.doesNotMatch(printed, /\(node:\d+\)/);
  } catch (error) {
    throw new Error(`${error}\n${printed}`, { cause: error });
  } finally {
    clearTimeout(timer);
    child.kill('SIGKILL');
  }
}

async function listening(child) {
  for await (const line of createInterface(child.stdout)) {
    if (line.startsWith('listens ')) return new URL('/webhooks/vox', line.slice('listens '.length)).href;
  }
  throw new Error('the application ended before it listened');
}

async function exercise(url) {
  const post = (path, body, token) =>
    fetch(url + path, {
      method: 'POST',
      body,
      headers: {
        Authorization: `Bearer ${token}`,
        ...(typeof body === 'string' && { 'Content-Type': 'application/json' }),
      },
    });
  assert.equal((await post('', RECEIPT, 'another-token-entirely')).status, 401);
  assert.equal((await post('', RECEIPT, TOKEN)).status, 200);
  const answer = await post('/voice.inbound', CALL, TOKEN);
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get('content-type') ?? '', /xml/);
  assert.match(await answer.text(), /<Response><Say>Hello, \+12025550188\.<\/Say><Hangup\/><\/Response>/);
}
