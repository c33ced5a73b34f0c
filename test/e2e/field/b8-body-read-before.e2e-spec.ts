import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Injectable } from '@nestjs/common';
import { OnVoxEvent, type VoiceInbound, type VoxDocument, voxml } from 'nestjs-vox-webhooks';
import { PLATFORMS } from '../../support/platforms.js';
import { FORM_TYPE, GOOD, JSON_TYPE, PATH, type Receiver, startReceiver } from '../../support/receiver.js';
import { callBody } from '../handlers/deliveries.js';

import { type FunctionHost, type Leave, startHost } from './parts/function-host.js';
import { Reader, shortMessage, TEXT } from './parts/reader.js';

@Injectable()
class Line {
  @OnVoxEvent('voice.inbound')
  answer(_call: VoiceInbound): VoxDocument {
    return voxml().say('Hello').hangup();
  }
}

/** As the parsers of hosts do, after the content type. */
const parsed = (bytes: Buffer): unknown => {
  if (bytes.length === 0) return undefined;
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return Object.fromEntries(new URLSearchParams(bytes.toString()));
  }
};

/** An object without a prototype; lists and nothing stay as they are. */
const bare = (value: unknown): unknown =>
  value === undefined || Array.isArray(value) ? value : Object.assign(Object.create(null) as object, value);

const LEFT: Readonly<Record<string, Leave>> = {
  'rawBody and a parsed body, as Cloud Functions do': (bytes) => ({ rawBody: bytes, body: parsed(bytes) }),
  'rawBody alone': (bytes) => ({ rawBody: bytes }),
  'rawBody as text': (bytes) => ({ rawBody: bytes.toString() }),
  'rawBody and an empty body': (bytes) => ({ rawBody: bytes, body: {} }),
  'a parsed body alone': (bytes) => ({ body: parsed(bytes) }),
  'a parsed body without a prototype': (bytes) => ({ body: bare(parsed(bytes)) }),
  'a parsed body that is frozen': (bytes) => ({ body: Object.freeze(parsed(bytes)) }),
  'a text': (bytes) => ({ body: bytes.toString() }),
  'a Buffer': (bytes) => ({ body: bytes }),
  'a Uint8Array': (bytes) => ({ body: new Uint8Array(bytes) }),
};
const WAYS = PLATFORMS.flatMap((platform) =>
  [false, true].flatMap((fastPath) => Object.keys(LEFT).map((left) => ({ platform, fastPath, left }))),
);

const message = () => ({ method: 'POST', path: PATH, headers: [GOOD, JSON_TYPE], body: shortMessage() }) as const;

describe.each(WAYS)(
  'a host in front of $platform leaves $left, fastPath: $fastPath',
  ({ platform, fastPath, left }) => {
    let receiver: Receiver;
    let host: FunctionHost;
    let reader: Reader;
    beforeAll(async () => {
      const providers = [Reader, Line];
      receiver = await startReceiver({ platform, options: { fastPath }, providers });
      host = await startHost(receiver, LEFT[left] as Leave);
      reader = receiver.app.get(Reader);
    });
    afterAll(async () => {
      await host.close();
      await receiver.close();
    });
    beforeEach(() => void reader.texts.splice(0));

    it('a message is answered, and delivered as it is', async () => {
      for (const path of [PATH, `${PATH}/sms.mo`]) {
        expect((await host.send({ ...message(), path })).status).toBe(200);
      }
      expect(reader.texts).toEqual([TEXT, TEXT]);
      expect(reader.keys.at(-1)).toEqual(['type', 'to', 'from', 'body', 'received_at']);
    });

    it('a call hears its document', async () => {
      const answer = await host.send({ path: `${PATH}/voice.inbound`, headers: [GOOD, FORM_TYPE], body: callBody() });
      expect([answer.status, answer.body]).toEqual([200, '<Response><Say>Hello</Say><Hangup/></Response>']);
    });

    it('a stranger is refused, and so is what cannot be read', async () => {
      expect((await host.send({ ...message(), headers: [JSON_TYPE] })).status).toBe(401);
      expect((await host.send({ ...message(), body: '' })).status).toBe(400);
      expect((await host.send({ ...message(), body: '[1]' })).status).toBe(400);
      expect((await host.send({ ...message(), headers: [GOOD, ['Content-Type', 'text/xml']] })).status).toBe(415);
      expect(reader.texts).toEqual([]);
    });

    it('the check of the portal is answered', async () => {
      const answer = await host.send({ method: 'GET', path: PATH, headers: [GOOD] });
      expect([answer.status, answer.body]).toEqual([200, 'endpoint ready']);
    });
  },
);
