import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { PLATFORMS } from '../../support/platforms.js';
import { FORM_TYPE, GOOD, PATH, type Receiver, startReceiver } from '../../support/receiver.js';
import { requestText } from '../../support/request-text.js';
import { callBody } from '../handlers/deliveries.js';
import { Desk } from '../one-way/parts/house.js';

const WAYS = PLATFORMS.flatMap((platform) => [true, false].map((fastPath) => ({ platform, fastPath })));
const HEAD_ENDS = '\r\n\r\n';

describe.each(WAYS)('a body that nobody reads, on $platform, fastPath: $fastPath', ({ platform, fastPath }) => {
  let receiver: Receiver;
  afterEach(() => receiver.close());

  it.each([
    ['text/plain', ['Content-Type', 'text/plain'], 150_000],
    ['gzip', ['Content-Encoding', 'gzip'], 150_000],
    ['a short one', ['Content-Type', 'text/plain'], 10],
    ['a charset', ['Content-Type', 'application/json; charset=utf-7'], 400_000],
  ] as const)('does not keep the next call of its connection waiting: %s', async (_name, header, size) => {
    receiver = await startReceiver({ platform, options: { fastPath }, providers: [Desk] });
    const socket = connect(receiver.port, '127.0.0.1');
    let heard = '';
    socket
      .setEncoding('utf8')
      .on('data', (text: string) => (heard += text))
      .on('error', () => undefined);
    const answers = (): number => heard.split('HTTP/1.1 200 OK').length - 1;
    const unread = requestText({ path: `${PATH}/voice.inbound`, headers: [GOOD, header], body: 'x'.repeat(size) });
    const at = unread.indexOf(HEAD_ENDS) + HEAD_ENDS.length;
    socket.write(unread.subarray(0, at));
    await sleep(50);
    socket.write(unread.subarray(at));
    const body = callBody();
    socket.write(requestText({ path: `${PATH}/voice.inbound`, headers: [GOOD, FORM_TYPE], body }));
    for (let turns = 0; turns < 100 && answers() < 2; turns++) await sleep(20);
    socket.destroy();
    expect(answers()).toBe(2);
    expect(heard).toContain('<Response><Hangup/></Response>');
    expect(heard).toContain('Hello');
  });
});
