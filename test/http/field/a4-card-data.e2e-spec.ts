import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Controller, Injectable, Post, UseGuards, UseInterceptors } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DeadLetter } from 'nestjs-vox-webhooks/ports';
import {
  DropDelivery,
  fileDeadLetters,
  OnVoxEvent,
  VoxAuthGuard,
  VoxPayload,
  VoxReplyInterceptor,
} from 'nestjs-vox-webhooks';
import { PLATFORMS } from '../../support/platforms.js';
import { FORM_TYPE, GOOD, JSON_TYPE, PATH, type Receiver, startReceiver } from '../../support/receiver.js';
import { call, freshId } from '../delivery/receipts.js';

@Injectable()
class Dropping {
  @OnVoxEvent('voice.pay')
  drop(): string {
    throw new DropDelivery('not one of ours');
  }

  @OnVoxEvent('voice.pay.status')
  dropToo(): never {
    throw new DropDelivery('not one of ours');
  }
}

@Controller('own')
class OwnPay {
  @Post()
  @UseGuards(VoxAuthGuard)
  @UseInterceptors(VoxReplyInterceptor)
  pay(@VoxPayload('voice.pay') _call: unknown): string {
    return '<Response/>';
  }
}

const CARD = '4111111111111111';
const WAYS = PLATFORMS.flatMap((platform) => [false, true].map((fastPath) => ({ platform, fastPath })));

describe.each(WAYS)('A4: dead letters and card data on $platform, fastPath: $fastPath', ({ platform, fastPath }) => {
  let receiver: Receiver;
  let folder: string;
  let inner: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vox-cards-'));
    inner = join(folder, 'letters');
    receiver = await startReceiver({
      platform,
      providers: [Dropping],
      controllers: [OwnPay],
      options: {
        fastPath,
        deadLetters: fileDeadLetters(inner),
        onUndecodable: 'quarantine',
        onUnhandled: 'quarantine',
        onInvalid: 'quarantine',
      },
    });
  });
  beforeEach(() => rm(inner, { recursive: true, force: true }));
  afterAll(async () => {
    await receiver.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** All letters, none of which holds the card, in whatever form. */
  async function letters(): Promise<DeadLetter[]> {
    const [file = 'none'] = await readdir(inner);
    const text = await readFile(join(inner, file), 'utf8');
    const found = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as DeadLetter);
    for (const letter of found) expect(letter).not.toHaveProperty('body');
    expect(text).not.toContain(CARD);
    expect(receiver.logger.text).not.toContain(CARD);
    return found;
  }

  it.each([
    ['a repeated parameter', FORM_TYPE, Buffer.from(`CallSid=c1&CallSid=c1&PaymentCardNumber=${CARD}`)],
    ['a repeated card', FORM_TYPE, Buffer.from(`PaymentCardNumber=${CARD}&PaymentCardNumber=${CARD}`)],
    ['a trailing comma', JSON_TYPE, Buffer.from(`{"CallSid":"c1","PaymentCardNumber":"${CARD}",}`)],
    ['an end that is missing', JSON_TYPE, Buffer.from(`{"CallSid":"c1","PaymentCardNumber":"${CARD}"`)],
    ['a byte order mark', JSON_TYPE, Buffer.from(`\ufeff\ufeff{"PaymentCardNumber":"${CARD}"}`)],
    ['UTF-16', JSON_TYPE, Buffer.from(`{"CallSid":"c1","PaymentCardNumber":"${CARD}"}`, 'utf16le')],
    ['a byte of Latin-1', JSON_TYPE, Buffer.from(`{"Name":"\xe9","PaymentCardNumber":"${CARD}"}`, 'latin1')],
    ['a byte of Latin-1 in a form', FORM_TYPE, Buffer.from(`Name=\xe9&PaymentCardNumber=${CARD}`, 'latin1')],
    ['a character cut short', FORM_TYPE, Buffer.from(`CallSid=c1&Name=%c3&PaymentCardNumber=${CARD}`)],
    ['text for an object', JSON_TYPE, Buffer.from(`"PaymentCardNumber=${CARD}"`)],
    ['a list for an object', JSON_TYPE, Buffer.from(`[{"PaymentCardNumber":"${CARD}"}]`)],
    ['a form in JSON', JSON_TYPE, Buffer.from(`CallSid=c1&PaymentCardNumber=${CARD}`)],
    ['JSON in a form', FORM_TYPE, Buffer.from(`{"CallSid":"c1","PaymentCardNumber":"${CARD}"}`)],
    [
      'JSON in a form, encoded',
      FORM_TYPE,
      Buffer.from(encodeURIComponent(`{"CallSid":"c1","PaymentCardNumber":"${CARD}"}`)),
    ],
    ['JSON in a value', FORM_TYPE, Buffer.from(`data=${encodeURIComponent(`{"PaymentCardNumber":"${CARD}"}`)}`)],
    ['a payment inside of an object', JSON_TYPE, Buffer.from(`{"data":[{"PaymentCardNumber":"${CARD}"}]}`)],
    ['too many levels', JSON_TYPE, Buffer.from(`{"a":${'['.repeat(40)}"${CARD}"${']'.repeat(40)}}`)],
    ['a call of no known event', FORM_TYPE, Buffer.from(`CallSid=c1&PaymentCardNumber=${CARD}`)],
    ['a payment in other letters', JSON_TYPE, Buffer.from(`{"paymentCardNumber":"${CARD}"}`)],
    [
      'names with escapes in JSON in a value',
      FORM_TYPE,
      Buffer.from(`x=${encodeURIComponent(`{"\\u0043allSid":"c1","\\u0050aymentCardNumber":"${CARD}"}`)}`),
    ],
  ] as const)(
    'of the bare path hold no body when the event is unknown or the body unread: %s',
    async (_, type, body) => {
      expect((await receiver.send({ headers: [GOOD, type], body })).status).toBe(200);
      expect(await letters()).toHaveLength(1);
    },
  );

  it.each([
    ['a repeated parameter', FORM_TYPE, Buffer.from(`CallSid=c1&CallSid=c1&PaymentCardNumber=${CARD}`)],
    ['an end that is missing', JSON_TYPE, Buffer.from(`{"CallSid":"c1","PaymentCardNumber":"${CARD}"`)],
    ['UTF-16', JSON_TYPE, Buffer.from(`{"CallSid":"c1","PaymentCardNumber":"${CARD}"}`, 'utf16le')],
    ['a payment inside of an object', JSON_TYPE, Buffer.from(`{"data":[{"PaymentCardNumber":"${CARD}"}]}`)],
    ['an account', JSON_TYPE, Buffer.from(`{"BankAccountNumber":"${CARD}","BankRoutingNumber":"1"}`)],
    ['a code', JSON_TYPE, Buffer.from(`{"SecurityCode":"${CARD}"}`)],
    ['a name with an escape, unread', FORM_TYPE, Buffer.from(`Pay%6dentCardNumber=${CARD}&a=1&a=2`)],
    ['another one, unread', JSON_TYPE, Buffer.from(`{"\\u0050aymentCardNumber":"${CARD}",}`)],
    [
      'a name with an escape in JSON that is a text',
      JSON_TYPE,
      Buffer.from(JSON.stringify({ Vars: `{"Pay\\u006dentCardNumber":"${CARD}"}` })),
    ],
    ['a payment in brackets', FORM_TYPE, Buffer.from(`Data[PaymentCardNumber]=${CARD}`)],
    [
      'a payment in the variables of the call',
      FORM_TYPE,
      Buffer.from(`Vars=${encodeURIComponent(`{"pay":{"PaymentCardNumber":"${CARD}"}}`)}`),
    ],
    ['the same, flat', JSON_TYPE, Buffer.from(`{"Vars":{"pay.paymentCardNumber":"${CARD}"}}`)],
    [
      'the same, with white space',
      JSON_TYPE,
      Buffer.from(JSON.stringify({ Vars: `{ "PaymentCardNumber" : "${CARD}" }` })),
    ],
  ] as const)('of other events hold no body with a payment: %s', async (_, type, body) => {
    for (const event of ['voice.gather', 'voice.status', 'sms.mo']) {
      await rm(inner, { recursive: true, force: true });
      await receiver.send({ path: `${PATH}/${event}`, headers: [GOOD, type], body });
      expect(await letters()).toHaveLength(1);
    }
  });

  const payments = [
    ['dropped by its handler', `CallSid=c1&PaymentCardNumber=${CARD}&ApiVersion=v0`],
    ['against its schema', `CallSid=&PaymentCardNumber=${CARD}`],
    ['unreadable', `CallSid=c1&CallSid=c1&PaymentCardNumber=${CARD}`],
  ] as const;
  it.each(['voice.pay', 'voice.pay.status'])('of %s hold no body, whatever was wrong', async (event) => {
    for (const [, body] of payments) {
      expect((await receiver.send({ ...call(freshId(), event), body })).status).toBe(200);
    }
    await receiver.send({ method: 'GET', path: `${PATH}/${event}?${payments[2][1]}`, headers: [GOOD] });
    expect(await letters()).toHaveLength(4);
  });

  it('of a payment hold no body on a controller of the application either', async () => {
    const deep = `{"PaymentCardNumber":"${CARD}","deep":${'['.repeat(40)}${']'.repeat(40)}}`;
    const parts = [
      { headers: [GOOD, FORM_TYPE], body: payments[1][1] },
      { headers: [GOOD, JSON_TYPE], body: deep },
    ];
    for (const part of parts) expect((await receiver.send({ path: '/own', ...part })).status).toBe(200);
    expect((await letters()).map(({ event, code }) => `${event} ${code}`)).toEqual([
      'voice.pay VOX_PAYLOAD_INVALID',
      'voice.pay VOX_BODY_DEPTH',
    ]);
  });

  it('hold no password of a request in absolute form', async () => {
    const path = `http://somebody:a-password@test${PATH}/sms.mo?token=1`;
    expect((await receiver.send({ path, headers: [GOOD, JSON_TYPE], body: '{"type":' })).status).toBe(200);
    const [file = 'none'] = await readdir(inner);
    const letter = JSON.parse(await readFile(join(inner, file), 'utf8')) as DeadLetter;
    expect(letter.path).toBe(`${PATH}/sms.mo`);
    expect(receiver.logger.text).not.toContain('a-password');
  });

  it('of an unknown event that speaks of neither call nor payment hold it', async () => {
    expect((await receiver.send({ body: '{"type":"new","text":"kept"}' })).status).toBe(200);
    const [file = 'none'] = await readdir(inner);
    const letter = JSON.parse(await readFile(join(inner, file), 'utf8')) as DeadLetter;
    expect(Buffer.from(letter.body ?? '', 'base64').toString()).toBe('{"type":"new","text":"kept"}');
  });

  it('of a call whose event nobody knows hold no body, for it may be a payment', async () => {
    const body = `CallSid=c1&PaymentCardNumber=${CARD}`;
    expect((await receiver.send({ headers: [GOOD, FORM_TYPE], body })).status).toBe(200);
    expect(await letters()).toMatchObject([{ code: 'VOX_EVENT_UNKNOWN' }]);
  });
});
