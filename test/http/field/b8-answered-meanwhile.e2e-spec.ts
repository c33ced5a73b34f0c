import type { ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type INestApplication, Injectable } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { bearer, OnVoxEvent, type SmsMo, type VoiceInbound, type VoxDocument, voxml } from 'nestjs-vox-webhooks';
import { FORM_TYPE, GOOD, JSON_TYPE, PATH, type Receiver, startReceiver, TOKEN } from '../../support/receiver.js';
import { callBody, messageBody } from '../handlers/deliveries.js';

/** Answers a request in the place of whoever is at work on it, as a time limit of the application does. */
let answerNow = (): void => undefined;

@Injectable()
class Slow {
  runs = 0;

  @OnVoxEvent('sms.mo')
  take(_message: SmsMo): Promise<void> {
    return this.work();
  }
  @OnVoxEvent('voice.inbound')
  async answer(_call: VoiceInbound): Promise<VoxDocument> {
    await this.work();
    return voxml().hangup();
  }
  private async work(): Promise<void> {
    this.runs++;
    answerNow();
    await setImmediate();
  }
}

const write = (response: ServerResponse): void => void response.writeHead(504).end('too late');
const onExpress = (app: INestApplication): void => {
  app.use((_request: unknown, response: ServerResponse, next: () => void) => {
    answerNow = () => write(response);
    next();
  });
};
const onFastify =
  (isRaw: boolean) =>
  (app: INestApplication): void => {
    const fastify = (app as NestFastifyApplication).getHttpAdapter().getInstance();
    fastify.addHook('onRequest', (_request, reply, done) => {
      answerNow = () => void (isRaw ? write(reply.raw) : reply.code(504).send('too late'));
      done();
    });
  };

const WAYS = [
  { platform: 'express', by: 'its response', configure: onExpress },
  { platform: 'fastify', by: 'its reply', configure: onFastify(false) },
  { platform: 'fastify', by: 'the response of Node', configure: onFastify(true) },
] as const;

describe.each(WAYS.flatMap((way) => [false, true].map((fastPath) => ({ ...way, fastPath }))))(
  'B8: $platform answers by $by while a webhook is at work, fastPath: $fastPath',
  ({ platform, configure, fastPath }) => {
    let receiver: Receiver;
    const unhandled: unknown[] = [];
    const note = (reason: unknown): void => void unhandled.push(reason);
    beforeEach(() => void process.on('unhandledRejection', note).on('uncaughtException', note));
    afterEach(async () => {
      process.off('unhandledRejection', note).off('uncaughtException', note);
      await receiver.close();
      expect(unhandled.splice(0)).toEqual([]);
    });
    const late = { status: 504, body: 'too late' };

    it('its answer goes out, and the process lives on', async () => {
      receiver = await startReceiver({ platform, configure, options: { fastPath }, providers: [Slow] });
      const call = { path: `${PATH}/voice.inbound`, headers: [GOOD, FORM_TYPE], body: callBody() };
      for (const parts of [{ body: messageBody() }, call]) {
        expect(await receiver.send(parts)).toMatchObject(late);
        await setImmediate();
      }
      expect(receiver.app.get(Slow).runs).toBe(2);
    });

    it('the same while a credential is judged, good or not', async () => {
      const auth = async (): Promise<ReturnType<typeof bearer>[]> => {
        answerNow();
        await setImmediate();
        return [bearer(TOKEN)];
      };
      receiver = await startReceiver({ platform, configure, options: { fastPath, auth }, providers: [Slow] });
      for (const headers of [
        [GOOD, JSON_TYPE],
        [['Authorization', 'Bearer x'] as const, JSON_TYPE],
      ]) {
        expect(await receiver.send({ headers, body: messageBody() })).toMatchObject(late);
        await setImmediate();
      }
      expect(receiver.logger.text).not.toContain('ERR_HTTP_HEADERS_SENT');
    });
  },
);

/** A response that takes no header of ours. */
const stubborn = (app: INestApplication): void => {
  app.use((_request: unknown, response: ServerResponse, next: () => void) => {
    const set = response.setHeader.bind(response);
    response.setHeader = (name, value) => {
      if (name === 'vox-outcome') throw new Error('no more headers');
      return set(name, value);
    };
    next();
  });
};

describe('B8: an answer of the gate that cannot be written', () => {
  it('is an error of that request, and ends no process', async () => {
    const options = { fastPath: true };
    const receiver = await startReceiver({ configure: stubborn, options, providers: [Slow] });
    expect((await receiver.send({ body: messageBody() })).status).toBe(500);
    expect((await receiver.send({ headers: [JSON_TYPE], body: messageBody() })).status).toBe(500);
    await receiver.close();
  });

  it('is one where the request takes no verdict, too', async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown): void => void unhandled.push(reason);
    process.on('unhandledRejection', note);
    const configure = (app: INestApplication): void => {
      const fastify = (app as NestFastifyApplication).getHttpAdapter().getInstance();
      fastify.addHook('preParsing', (request, _reply, payload, done) => {
        Object.preventExtensions(request);
        done(null, payload);
      });
    };
    const receiver = await startReceiver({ platform: 'fastify', configure, providers: [Slow] });
    expect((await receiver.send({ body: messageBody() })).status).toBe(500);
    await receiver.close();
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
  });
});
