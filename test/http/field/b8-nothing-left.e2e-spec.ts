import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PLATFORMS } from '../../support/platforms.js';
import { FORM_TYPE, GOOD, JSON_TYPE, PATH, type Receiver, startReceiver } from '../../support/receiver.js';
import { callBody } from '../handlers/deliveries.js';
import { Desk, message } from '../one-way/parts/house.js';
import { type FunctionHost, startHost } from './parts/function-host.js';

/** What is left of a body that was read, and what a message is answered. */
const LEFT: readonly (readonly [string, object, number])[] = [
  ['nothing', {}, 400],
  ['null', { body: null }, 400],
  ['a number', { body: 7 }, 400],
  ['a list', { body: [{ type: 'mo' }] }, 400],
  ['an empty text', { body: '' }, 400],
  ['an empty Buffer', { rawBody: Buffer.alloc(0), body: {} }, 400],
  ['bytes that are no UTF-8', { rawBody: Buffer.from([0x7b, 0xff, 0x7d]) }, 400],
  ['more than the limit', { rawBody: Buffer.alloc(300_000, ' ') }, 413],
  // An event that nobody knows, as it would be in bytes.
  ['an empty object', { body: {} }, 200],
];
const WAYS = PLATFORMS.flatMap((platform) => [false, true].map((fastPath) => ({ platform, fastPath })));

describe.each(WAYS)('a body that was read in front of $platform, fastPath: $fastPath', ({ platform, fastPath }) => {
  let receiver: Receiver;
  let host: FunctionHost;
  let left: object;
  beforeEach(async () => {
    receiver = await startReceiver({ platform, options: { fastPath }, providers: [Desk] });
    host = await startHost(receiver, () => left);
  });
  afterEach(async () => {
    await host.close();
    await receiver.close();
  });

  it.each(LEFT)('leaves %s: answered all the same, and nothing is made of it', async (_what, rest, status) => {
    left = rest;
    expect((await host.send({ ...message(), path: PATH })).status).toBe(status);
    expect((await host.send({ ...message(), headers: [JSON_TYPE] })).status).toBe(401);
    const call = { path: `${PATH}/voice.inbound`, headers: [GOOD, FORM_TYPE], body: callBody() };
    const heard = await host.send(call);
    expect([heard.status, heard.body]).toEqual([200, '<Response><Hangup/></Response>']);
    expect(receiver.app.get(Desk).runs).toBe(0);
  });

  it('no body at all is answered too', async () => {
    left = {};
    const bare = { ...message(), unframed: true, body: '' };
    expect((await host.send(bare)).status).toBe(400);
    expect((await host.send({ ...bare, headers: [JSON_TYPE] })).status).toBe(401);
  });
});
