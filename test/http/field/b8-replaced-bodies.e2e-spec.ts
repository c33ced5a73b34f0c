import { PassThrough, Readable, Transform } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { bearer } from 'nestjs-vox-webhooks';
import { FORM_TYPE, GOOD, JSON_TYPE, PATH, type Receiver, startReceiver, TOKEN } from '../../support/receiver.js';
import { callBody } from '../handlers/deliveries.js';
import { Desk } from '../one-way/parts/house.js';
import { Reader, shortMessage, TEXT } from './parts/reader.js';

type Replace = (payload: Readable) => Readable | Promise<Readable>;

/** What `preParsing` hooks put in the place of a body. */
const REPLACE: Readonly<Record<string, Replace>> = {
  'a stream that it is piped through': (payload) => payload.pipe(new PassThrough()),
  'what was read before': async (payload) => Readable.from([Buffer.concat(await payload.toArray())]),
};
const failing: Replace = (payload) =>
  payload.pipe(
    new Transform({
      transform: (_chunk, _encoding, done) => void setTimeout(() => done(new Error('not in the table')), 40),
    }),
  );

const using = (replace: Replace) => (app: INestApplication) => {
  const fastify = (app as NestFastifyApplication).getHttpAdapter().getInstance();
  fastify.addHook('preParsing', async (_request, _reply, payload) => replace(payload as unknown as Readable));
};

describe.each([true, false])('B8: a hook of Fastify gives the body another stream, fastPath: %s', (fastPath) => {
  let receiver: Receiver;
  const uncaught: unknown[] = [];
  const note = (error: unknown): void => void uncaught.push(error);
  beforeEach(() => void process.on('uncaughtException', note));
  afterEach(async () => {
    process.off('uncaughtException', note);
    await receiver.close();
    expect(uncaught.splice(0)).toEqual([]);
  });
  const start = async (replace: Replace): Promise<void> => {
    const auth = (): Promise<ReturnType<typeof bearer>[]> => sleep(20, [bearer(TOKEN)]);
    const configure = using(replace);
    receiver = await startReceiver({
      platform: 'fastify',
      options: { auth, fastPath },
      providers: [Reader, Desk],
      configure,
    });
  };

  it.each(Object.entries(REPLACE))('%s is what is read', async (_what, replace) => {
    await start(replace);
    expect((await receiver.send({ body: shortMessage() })).status).toBe(200);
    expect(receiver.app.get(Reader).texts).toEqual([TEXT]);
    const call = { path: `${PATH}/voice.inbound`, headers: [GOOD, FORM_TYPE], body: callBody() };
    expect((await receiver.send(call)).body).toBe('<Response><Say>Hello</Say><Hangup/></Response>');
    expect((await receiver.send({ headers: [JSON_TYPE], body: shortMessage() })).status).toBe(401);
  });

  it('one that fails is an error of its request, with the reason in the log', async () => {
    await start(failing);
    expect((await receiver.send({ body: shortMessage() })).status).toBe(500);
    expect(receiver.logger.text).toContain('not in the table');
    expect((await receiver.send({ headers: [JSON_TYPE], body: shortMessage() })).status).toBe(401);
    await sleep(60);
    expect(receiver.app.get(Reader).texts).toEqual([]);
  });
});
