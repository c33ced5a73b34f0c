import { afterEach, describe, expect, it } from '@jest/globals';
import { basic, bearer, type Credential, type VoxWebhooksOptions } from 'nestjs-vox-webhooks';
import { JSON_TYPE } from '../../support/receiver.js';
import type { RawAnswer } from '../../support/exchange-raw.js';
import { PLATFORMS } from '../../support/platforms.js';
import { SECRET } from './support/behaviours.js';
import { type PolicyReceiver, startPolicyReceiver } from './support/policy-receiver.js';
import { behind, call, form, json, message } from './support/requests.js';
import { ListedLetters } from './support/sinks.js';

const OLD = 'old-token-0123456789';
const NEW = 'new-token-0123456789';
const SIDES = PLATFORMS.flatMap((platform) => [true, false].map((gate) => ({ platform, gate })));
const pair = (user: string, password: string): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

describe.each(SIDES)('secrets on $platform, gate: $gate', ({ platform, gate }) => {
  let receiver: PolicyReceiver;
  const start = async (options: Partial<VoxWebhooksOptions>): Promise<void> =>
    void (receiver = await startPolicyReceiver(platform, { options: () => options }, { gate }));
  const present = (authorization: string): Promise<RawAnswer> =>
    receiver.send(behind(['Authorization', authorization], JSON_TYPE));
  afterEach(() => receiver.close());

  it('a wrong user and a wrong password get the same answer, line by line', async () => {
    await start({ auth: [basic('vox', 'test-password')] });
    const timeless = ({ lines, ...answer }: RawAnswer) => ({
      ...answer,
      headers: {},
      lines: lines.filter(([name]) => name !== 'date'),
    });
    const user = timeless(await present(pair('fox', 'test-password')));
    expect(user.status).toBe(401);
    expect(timeless(await present(pair('vox', 'best-password')))).toEqual(user);
    expect(timeless(await present(pair('fox', 'best-password')))).toEqual(user);
  });

  it('two tokens of a list both open while one takes over from the other', async () => {
    await start({ auth: [bearer(NEW), bearer(OLD, { id: 'outgoing' })] });
    expect((await present(`Bearer ${OLD}`)).status).toBe(200);
    expect((await present(`Bearer ${NEW}`)).status).toBe(200);
    expect(receiver.logger.text).toContain('credential="outgoing"');
    expect(receiver.logger.text).toContain('credential="bearer#1"');
  });

  it('a token that the function no longer gives is refused at the next request', async () => {
    let accepted: readonly Credential[] = [bearer(OLD)];
    await start({ auth: () => Promise.resolve(accepted) });
    expect((await present(`Bearer ${NEW}`)).status).toBe(401);
    expect((await present(`Bearer ${OLD}`)).status).toBe(200);
    accepted = [bearer(NEW), bearer(OLD)];
    expect((await present(`Bearer ${NEW}`)).status).toBe(200);
    expect((await present(`Bearer ${OLD}`)).status).toBe(200);
    accepted = [bearer(NEW)];
    expect((await present(`Bearer ${OLD}`)).status).toBe(401);
    expect((await present(`Bearer ${NEW}`)).status).toBe(200);
    expect(receiver.desk.runs).toBe(4);
  });

  it('no token, presented or accepted, reaches the log or a dead letter', async () => {
    const sink = new ListedLetters();
    await start({ auth: [bearer(NEW)], deadLetters: sink });
    await present(`Bearer ${OLD}`);
    await receiver.send(behind(['Authorization', `Bearer ${NEW}`], ['Content-Type', 'text/plain']));
    await receiver.send({ ...message({ from: undefined }), headers: [['Authorization', `Bearer ${NEW}`], JSON_TYPE] });
    expect(sink.letters).toHaveLength(1);
    expect(`${receiver.logger.text}${JSON.stringify(sink.letters)}`).not.toMatch(new RegExp(`${OLD}|${NEW}`));
  });
});

describe.each(PLATFORMS)('what is known of an event on %s', (platform) => {
  let receiver: PolicyReceiver;
  afterEach(() => receiver.close());

  it('a dead letter holds the bytes as they came, save for card data', async () => {
    const sink = new ListedLetters();
    receiver = await startPolicyReceiver(platform, { options: () => ({ deadLetters: sink }) }, { gate: true });
    await receiver.send(json('{"type":"mo",  "from":5}', '/sms.mo'));
    await receiver.send(form('SecurityCode=123&CallSid=', '/voice.pay'));
    const [kept, paid] = sink.letters;
    expect(Buffer.from(kept?.body ?? '', 'base64').toString()).toBe('{"type":"mo",  "from":5}');
    expect(kept).toMatchObject({ event: 'sms.mo', version: 'v1', code: 'VOX_PAYLOAD_INVALID', method: 'POST' });
    expect(paid).toMatchObject({ event: 'voice.pay', details: ['CallSid: isIdentifier'] });
    expect(paid).not.toHaveProperty('body');
  });

  it('what a handler throws is in the log, with its stack, and in no answer', async () => {
    receiver = await startPolicyReceiver(platform, {}, { gate: true });
    const answers = [
      await receiver.send(message({ behave: 'throws an Error' })),
      await receiver.send(message({ behave: 'throws what looks like an HTTP error' })),
      await receiver.send(call({ behave: 'throws an Error' })),
    ];
    expect(JSON.stringify(answers)).not.toContain(SECRET);
    expect(receiver.logger.text).toMatch(new RegExp(`Error: ${SECRET}\\n +at `));
  });
});
