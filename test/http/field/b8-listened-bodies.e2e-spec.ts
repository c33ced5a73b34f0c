import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { bearer } from 'nestjs-vox-webhooks';
import { PLATFORMS } from '../../support/platforms.js';
import { FORM_TYPE, GOOD, JSON_TYPE, PATH, type Receiver, startReceiver, TOKEN } from '../../support/receiver.js';
import { callBody } from '../handlers/deliveries.js';
import { Desk } from '../one-way/parts/house.js';
import { beforeAllElse } from './parts/before-all-else.js';
import { Reader, shortMessage, TEXT } from './parts/reader.js';

type Listen = (incoming: IncomingMessage, heard: (chunk: Buffer) => void) => void;

/** How something of an application listens to bodies that are read by somebody else. */
const LISTEN: Readonly<Record<string, Listen>> = {
  'with a listener': (incoming, heard) => void incoming.on('data', heard),
  'through a pipe': (incoming, heard) => void incoming.pipe(new PassThrough()).on('data', heard),
};
const WAYS = PLATFORMS.flatMap((platform) =>
  [true, false].flatMap((bodyParser) =>
    [true, false].flatMap((fastPath) => Object.keys(LISTEN).map((how) => ({ platform, bodyParser, fastPath, how }))),
  ),
);

describe.each(WAYS)(
  'B8: $platform listens to bodies $how, bodyParser: $bodyParser, fastPath: $fastPath',
  ({ platform, bodyParser, fastPath, how }) => {
    let receiver: Receiver;
    afterEach(() => receiver.close());
    const chunks: Buffer[] = [];
    const heard = (): string => Buffer.concat(chunks.splice(0)).toString();
    const start = async (): Promise<void> => {
      const auth = (): Promise<ReturnType<typeof bearer>[]> => sleep(20, [bearer(TOKEN)]);
      receiver = await startReceiver({
        platform,
        app: { bodyParser },
        options: { auth, fastPath },
        providers: [Reader, Desk],
        configure: (app) =>
          beforeAllElse(app, platform, (incoming) => LISTEN[how]?.(incoming, (chunk) => void chunks.push(chunk))),
      });
    };

    it('a body is read by both, however long the head is judged', async () => {
      await start();
      const message = shortMessage();
      expect((await receiver.send({ body: message })).status).toBe(200);
      expect(receiver.app.get(Reader).texts).toEqual([TEXT]);
      expect(heard()).toBe(message);

      const call = { path: `${PATH}/voice.inbound`, headers: [GOOD, FORM_TYPE], body: callBody() };
      expect((await receiver.send(call)).body).toBe('<Response><Say>Hello</Say><Hangup/></Response>');
      expect(heard()).toBe(call.body);
      expect((await receiver.send({ method: 'GET', headers: [GOOD] })).body).toBe('endpoint ready');
    });

    it('who is refused is answered', async () => {
      await start();
      const other = ['Authorization', `${GOOD[1]}x`] as const;
      for (const headers of [[JSON_TYPE], [other, JSON_TYPE]]) {
        expect((await receiver.send({ headers, body: shortMessage() })).status).toBe(401);
      }
      expect(receiver.app.get(Reader).texts).toEqual([]);
    });
  },
);

describe.each(PLATFORMS.flatMap((platform) => [true, false].map((fastPath) => ({ platform, fastPath }))))(
  'B8: $platform reads bodies to their end while the head is judged, fastPath: $fastPath',
  ({ platform, fastPath }) => {
    it('whoever waits is answered all the same', async () => {
      const ended: Promise<unknown>[] = [];
      const auth = async (): Promise<ReturnType<typeof bearer>[]> => {
        await ended.pop();
        return [bearer(TOKEN)];
      };
      const configure = (app: INestApplication): void =>
        beforeAllElse(app, platform, (incoming) => {
          ended.push(once(incoming, 'close'));
          // Later than anything that could hold it back.
          setImmediate(() => incoming.resume());
        });
      const receiver = await startReceiver({ platform, options: { auth, fastPath }, providers: [Desk], configure });
      expect((await receiver.send({ body: shortMessage() })).status).toBe(400);
      const call = { path: `${PATH}/voice.inbound`, headers: [GOOD, FORM_TYPE], body: callBody() };
      expect((await receiver.send(call)).body).toBe('<Response><Hangup/></Response>');
      expect((await receiver.send({ method: 'GET', headers: [GOOD] })).body).toBe('endpoint ready');
      await receiver.close();
    });
  },
);
