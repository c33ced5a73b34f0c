import { once } from 'node:events';
import { type ClientHttp2Session, connect, type Http2Server, type ServerHttp2Stream } from 'node:http2';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { bearer, OnVoxEvent, type SmsMo, type VoiceInbound, voxml, VoxWebhooksModule } from 'nestjs-vox-webhooks';
import { until } from '../../support/until.js';
import { PATH, TOKEN } from '../../support/words.js';
import { callBody, messageBody } from '../handlers/deliveries.js';

@Injectable()
class Desk {
  @OnVoxEvent('sms.mo')
  take(_message: SmsMo): void {}
  @OnVoxEvent('voice.inbound')
  answer(_call: VoiceInbound) {
    return voxml().hangup();
  }
}

const GOOD = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
const FORM = { ...GOOD, 'content-type': 'application/x-www-form-urlencoded' };
const HALF = 'x'.repeat(10_000);
const LARGE = 'x'.repeat(300_000);

describe.each([false, true])('HTTP/2 on Fastify, fastPath: %p', (fastPath) => {
  let app: NestFastifyApplication;
  let client: ClientHttp2Session;
  const open = new Set<ServerHttp2Stream>();
  const warnings: string[] = [];
  const note = ({ name }: Error): void => void warnings.push(name);

  beforeEach(async () => {
    @Module({
      imports: [
        VoxWebhooksModule.forRoot({
          auth: [bearer(TOKEN)],
          fastPath,
          body: { deadline: 300 },
          overload: { maxLoopDelay: 3_600_000 },
        }),
      ],
      providers: [Desk],
    })
    class App {}
    // Nest knows the options of HTTP/1.1 by type.
    const adapter = new FastifyAdapter({ http2: true } as object);
    app = await NestFactory.create<NestFastifyApplication>(App, adapter, { logger: false, abortOnError: false });
    await app.listen(0, '127.0.0.1');
    (app.getHttpServer() as unknown as Http2Server).on('stream', (stream: ServerHttp2Stream) => {
      open.add(stream);
      stream.once('close', () => open.delete(stream));
    });
    client = connect(await app.getUrl());
    process.on('warning', note);
  });
  afterEach(async () => {
    process.off('warning', note);
    client.close();
    client.destroy();
    await app.close();
  });

  /** Status and body of the answer to a request whose body does not end, unless `ends`. */
  async function send(headers: Record<string, string>, body: string, path = PATH, ends = false) {
    const stream = client.request({ ':method': 'POST', ':path': `/${path}`.replace('//', '/'), ...headers });
    stream.on('error', () => undefined);
    stream.write(body);
    if (ends) stream.end();
    const [answer] = (await once(stream, 'response')) as [Record<string, unknown>];
    let text = '';
    stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    await Promise.race([once(stream, 'end'), sleep(2_000)]);
    return [answer[':status'], text] as const;
  }

  it('takes webhooks', async () => {
    expect(await send(GOOD, messageBody(), PATH, true)).toEqual([200, '']);
    const call = await send(FORM, callBody(), `${PATH}/voice.inbound`, true);
    expect(call).toEqual([200, '<Response><Hangup/></Response>']);
  });

  it.each<readonly [string, Record<string, string>, string, string, number]>([
    ['a stranger', { 'content-type': 'application/json', 'content-length': '20000' }, HALF, PATH, 401],
    ['a body that is too large, announced', { ...GOOD, 'content-length': '300000' }, HALF, PATH, 413],
    ['a body that is too large', GOOD, LARGE, PATH, 413],
    ['a slow sender', GOOD, '{"type":', PATH, 408],
    ['a call that is too large', FORM, LARGE, `${PATH}/voice.inbound`, 200],
    ['a call that is too slow', FORM, 'CallSid=', `${PATH}/voice.inbound`, 200],
    ['a type that is not read', { ...GOOD, 'content-type': 'image/png' }, HALF, PATH, 415],
  ])('keeps no stream of %s', async (_what, headers, body, path, status) => {
    for (let times = 0; times < 20; times++) expect((await send(headers, body, path))[0]).toBe(status);
    await until('no stream is open', () => open.size === 0, 3_000);
    expect(client.closed || client.destroyed).toBe(false);
    expect(await send(GOOD, messageBody(), PATH, true)).toEqual([200, '']);
    expect(warnings).toEqual([]);
  });
});
