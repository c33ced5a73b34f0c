import { inspect } from 'node:util';
import { Controller, Injectable, Post, UseGuards, UseInterceptors } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  basic,
  bearer,
  DropDelivery,
  OnVoxEvent,
  RetryDelivery,
  type VoxAuth,
  VoxAuthGuard,
  VoxPayload,
  VoxReplyInterceptor,
  VoxWebhooksModule,
  type VoxWebhooksOptions,
} from 'nestjs-vox-webhooks';
import type { DeadLetter } from 'nestjs-vox-webhooks/ports';
import type { RawAnswer } from '../../support/exchange-raw.js';
import { PLATFORMS } from '../../support/platforms.js';
import { FORM_TYPE, JSON_TYPE, PATH, type Receiver, startReceiver } from '../../support/receiver.js';
import type { RequestParts } from '../../support/request-text.js';

const TOKEN = 'canary-token-8d1f0e5c2b7a';
const PASSWORD = 'canary-password-93be';
const PAIR = Buffer.from(`vox:${PASSWORD}`).toString('base64');
const TEXT = 'CANARYTEXT7f3a';
const DIGITS = '4111111111111111';
const SECRETS = [TOKEN, PASSWORD, PAIR, Buffer.from(TOKEN).toString('base64'), Buffer.from(TOKEN).toString('hex')];
const VALUES = [TEXT, DIGITS];
const GOOD = ['Authorization', `Bearer ${TOKEN}`] as const;
const GOOD_PAIR = ['Authorization', `Basic ${PAIR}`] as const;

/** What the handlers do is told by the tag of the event, so that no request needs a receiver of its own. */
@Injectable()
class Failing {
  @OnVoxEvent('sms.dlr')
  receipt({ tag }: { tag?: string }): Promise<void> | void {
    if (tag === 'throw') throw new Error('handler broke');
    if (tag === 'text') throw 'thrown text';
    if (tag === 'retry') throw new RetryDelivery('later', { after: 3 });
    if (tag === 'drop') throw new DropDelivery('not ours');
    if (tag === 'hang') return new Promise((resolve) => setTimeout(resolve, 400));
  }

  @OnVoxEvent(['voice.inbound', 'voice.pay', 'voice.gather'])
  answer(call: { tag?: string }): string {
    if (call.tag === 'throw') throw new Error('handler broke');
    return call.tag === 'broken' ? '<Response><Say>' : '<Response/>';
  }
}

@Controller('own')
@UseGuards(VoxAuthGuard)
@UseInterceptors(VoxReplyInterceptor)
class OwnRoute {
  @Post()
  call(@VoxPayload('voice.inbound') _call: unknown): string {
    throw new Error('controller broke');
  }
}

const receipt = (tag: string, more: object = {}): RequestParts => ({
  headers: [GOOD, JSON_TYPE],
  body: JSON.stringify({
    type: 'per_recipient',
    message_id: `m-${tag}`,
    to: '+12025550188',
    status: 'delivered',
    time: '2026-04-29T02:08:11.000Z',
    tag,
    text: TEXT,
    card: DIGITS,
    ...more,
  }),
});
const call = (event: string, tag: string, more = ''): RequestParts => ({
  path: `${PATH}/${event}`,
  headers: [GOOD_PAIR, FORM_TYPE],
  body: `CallSid=c-${tag}&From=%2B12025550188&To=%2B12025550123&Tag=${tag}&Digits=${DIGITS}&SpeechResult=${TEXT}${more}`,
});
const raw = (body: string | Buffer, more: Partial<RequestParts> = {}): RequestParts => ({
  headers: [GOOD, JSON_TYPE],
  body,
  ...more,
});

const REQUESTS: readonly (readonly [string, RequestParts])[] = [
  ...['fine', 'throw', 'text', 'retry', 'drop', 'hang'].map((tag) => [`receipt ${tag}`, receipt(tag)] as const),
  ...['voice.inbound', 'voice.pay', 'voice.gather', 'voice.dial', 'voice.pay.status'].flatMap((event) =>
    ['fine', 'throw', 'broken'].map((tag) => [`${event} ${tag}`, call(event, tag)] as const),
  ),
  ['card fields', call('voice.pay', 'card', `&PaymentCardNumber=${DIGITS}&SecurityCode=${TEXT}`)],
  ['payment against its schema', call('voice.pay', 'x', `&CallSid=${DIGITS}`)],
  ['receipt against its schema', receipt('schema', { status: { [TEXT]: DIGITS }, to: [DIGITS, { a: TEXT }] })],
  ['unknown event', raw(JSON.stringify({ kind: TEXT, digits: DIGITS }))],
  [
    'no handler',
    raw(JSON.stringify({ type: 'mo', from: '1', to: '2', body: TEXT, received_at: '2026-01-01T00:00:00Z' })),
  ],
  ['broken JSON', raw(`{"body":"${TEXT} ${DIGITS}`)],
  ['junk', raw(`${TEXT}${DIGITS}`)],
  ['broken UTF-8', raw(Buffer.concat([Buffer.from(`{"a":"${TEXT}`), Buffer.from([0xff])]))],
  ['too deep', raw(`{"${TEXT}":${'['.repeat(50)}"${DIGITS}"${']'.repeat(50)}}`)],
  ['repeated key', raw(`a=${TEXT}&a=${DIGITS}`, { headers: [GOOD, FORM_TYPE] })],
  ['a list', raw(`["${TEXT}"]`)],
  ['too large', raw(`{"a":"${TEXT.repeat(30_000)}"}`)],
  ['foreign type', raw(TEXT, { headers: [GOOD, ['Content-Type', `text/${TEXT}`]] })],
  ['foreign coding', raw(TEXT, { headers: [GOOD, JSON_TYPE, ['Content-Encoding', TEXT]] })],
  ['query', { method: 'GET', path: `${PATH}?a=${TEXT}&digits=${DIGITS}`, headers: [GOOD] }],
  ['GET with a broken body', raw(`{"a":${TEXT}`, { method: 'GET' })],
  ['unknown route', raw(TEXT, { path: `${PATH}/no.event?${TEXT}=${DIGITS}` })],
  ['wrong method', raw(TEXT, { method: 'DELETE' })],
  ['wrong token', raw(TEXT, { headers: [['Authorization', `Bearer ${TOKEN}${TEXT}`], JSON_TYPE] })],
  ['wrong pair', raw(TEXT, { headers: [['Authorization', `Basic ${PAIR}=`], JSON_TYPE] })],
  ['two good headers', raw(TEXT, { headers: [GOOD, GOOD_PAIR, JSON_TYPE] })],
  ['own controller that throws', { ...call('voice.inbound', 'own'), path: '/own' }],
  [
    'own controller, schema',
    { path: '/own', headers: [GOOD, JSON_TYPE], body: JSON.stringify({ Digits: DIGITS, Vars: TEXT }) },
  ],
  [
    'own controller, wrong token',
    { path: '/own', headers: [['Authorization', `Bearer ${TOKEN}x`], JSON_TYPE], body: '{}' },
  ],
];

const list = [bearer(TOKEN), basic('vox', PASSWORD), bearer(`${TOKEN}-old`, { id: 'old' })];
const AUTHS: readonly (readonly [string, VoxAuth])[] = [
  ['list', list],
  ['function', () => Promise.resolve(list)],
];
const CASES = PLATFORMS.flatMap((platform) => AUTHS.map(([name, auth]) => [platform, name, auth] as const));

describe.each(CASES)('nothing secret leaves on %s, credentials from a %s', (platform, _name, auth) => {
  const letters: DeadLetter[] = [];
  const options: VoxWebhooksOptions = {
    auth,
    deadLetters: { put: (letter) => Promise.resolve(void letters.push(letter)) },
    onUndecodable: 'quarantine',
    onUnhandled: 'quarantine',
    handlerDeadline: 200,
    calls: { deadline: 200, fallback: false },
  };
  const answers = new Map<string, RawAnswer>();
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await startReceiver({ platform, options, providers: [Failing], controllers: [OwnRoute] });
    for (const [name, parts] of REQUESTS) answers.set(name, await receiver.send(parts));
  });
  afterAll(() => receiver.close());

  it('the requests did take the paths that they were made for', () => {
    const statuses = new Set([...answers.values()].map(({ status }) => status));
    expect(statuses).toEqual(new Set([200, 401, 404, 405, 413, 415, 500, 503]));
    expect(receiver.logger.lines.length).toBeGreaterThan(REQUESTS.length / 2);
    expect(letters.length).toBeGreaterThan(8);
  });

  it('no log line of any level holds a credential or a value of a body', () => {
    for (const canary of [...SECRETS, ...VALUES]) {
      expect(receiver.logger.lines.filter((line) => line.includes(canary))).toEqual([]);
    }
  });

  it('no answer holds a credential or a value of the request', () => {
    for (const [name, { body, lines }] of answers) {
      const seen = `${body} ${JSON.stringify(lines)}`;
      for (const canary of [...SECRETS, ...VALUES]) expect([name, seen.includes(canary)]).toEqual([name, false]);
    }
  });

  it('no dead letter holds a credential, and outside of its body no value either', () => {
    for (const { body = '', ...envelope } of letters) {
      const inside = Buffer.from(body, 'base64').toString('latin1');
      const outside = inspect(envelope, { depth: 9 });
      for (const secret of SECRETS) expect(inside + outside).not.toContain(secret);
      for (const value of VALUES) expect([value, outside.includes(value)]).toEqual([value, false]);
    }
  });

  it('neither the options nor any provider of the module show a credential when they are inspected', () => {
    const shown = [inspect(options, { depth: 9, showHidden: true })];
    for (const module of receiver.app.get(ModulesContainer).values()) {
      if (module.metatype !== VoxWebhooksModule) continue;
      for (const { instance, name } of module.providers.values()) {
        shown.push(`${String(name)} ${inspect(instance, { depth: 9 })}`);
      }
    }
    // The parts of the registration are plain objects of one provider.
    expect(shown.filter((text) => /RequestAdmission[^]*KeyRing/.test(text))).not.toEqual([]);
    expect(shown.length).toBeGreaterThan(9);
    for (const secret of SECRETS) expect(shown.filter((text) => text.includes(secret))).toEqual([]);
  });
});
