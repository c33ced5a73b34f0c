import { Controller, Get, type INestApplication, Injectable, RequestMethod, VersioningType } from '@nestjs/common';
import type { VersioningOptions } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import { OnVoxEvent, VoxConfigError } from 'nestjs-vox-webhooks';
import { PLATFORMS } from '../../support/platforms.js';
import { GOOD, type Receiver, startReceiver } from '../../support/receiver.js';
import { callBody, messageBody } from '../handlers/deliveries.js';

@Injectable()
class Handlers {
  @OnVoxEvent('sms.mo')
  message(): void {}
  @OnVoxEvent('voice.inbound')
  call(): string {
    return '<Response/>';
  }
}
@Controller({ path: 'versioned', version: '1' })
class Versioned {
  @Get()
  read(): string {
    return 'one';
  }
}

interface Layout {
  readonly layout: string;
  readonly prefix?: string;
  readonly exclude?: string[];
  readonly base: string;
}
const LAYOUTS: readonly Layout[] = [
  { layout: 'no prefix', base: '/webhooks/vox' },
  { layout: 'a prefix', prefix: 'api', base: '/api/webhooks/vox' },
  { layout: 'a prefix of several parts with slashes', prefix: '/api/v1/', base: '/api/v1/webhooks/vox' },
  {
    layout: 'a prefix that leaves the webhooks out',
    prefix: 'api',
    exclude: ['webhooks/vox', 'webhooks/vox/*path'],
    base: '/webhooks/vox',
  },
  { layout: 'a prefix that leaves others out', prefix: 'api', exclude: ['health'], base: '/api/webhooks/vox' },
];
const VERSIONINGS: readonly [string, VersioningOptions | undefined][] = [
  ['no versioning', undefined],
  ['versions in the URL', { type: VersioningType.URI }],
  ['versions in the URL with a default', { type: VersioningType.URI, defaultVersion: '1' }],
  ['versions in a header', { type: VersioningType.HEADER, header: 'X-Version', defaultVersion: '1' }],
  ['versions in the media type', { type: VersioningType.MEDIA_TYPE, key: 'v=', defaultVersion: ['1', '2'] }],
];
const CASES = LAYOUTS.flatMap((layout) =>
  VERSIONINGS.map(([versioning, options]) => ({ ...layout, versioning, options })),
);

const form = (receiver: Receiver, path: string) =>
  receiver.send({ path, headers: [GOOD, ['Content-Type', 'application/x-www-form-urlencoded']], body: callBody() });

describe.each(PLATFORMS)('routes on %s', (platform) => {
  it.each(CASES)('stand at $base with $layout and $versioning', async ({ prefix, exclude, base, options }) => {
    const configure = (app: INestApplication): void => {
      if (prefix) app.setGlobalPrefix(prefix, exclude ? { exclude } : {});
      if (options) app.enableVersioning(options);
    };
    const publicUrl = 'https://hooks.example.com/';
    const setup = { platform, providers: [Handlers], controllers: [Versioned], options: { publicUrl }, configure };
    const receiver = await startReceiver(setup);
    try {
      expect((await receiver.send({ path: base, body: messageBody() })).status).toBe(200);
      expect((await form(receiver, `${base}/voice.inbound`)).body).toBe('<Response/>');
      expect((await form(receiver, `${base}/voice.inbound/step`)).body).toBe('<Response/>');
      expect((await form(receiver, `${base}/voice.unknown`)).status).toBe(404);
      const stranger = await receiver.send({ path: base, headers: [], body: messageBody() });
      expect(stranger.status).toBe(401);
      expect(receiver.logger.text).toContain(
        `sms.mo             https://hooks.example.com${base}  ->  Handlers.message`,
      );
      expect(receiver.logger.text).toContain(`https://hooks.example.com${base}/voice.inbound  ->  Handlers.call`);
    } finally {
      await receiver.close();
    }
  });

  it.each([[['webhooks/vox']], [['webhooks/vox/*path']]])(
    'are refused at start-up where the prefix leaves out some of them only: %p',
    async (exclude) => {
      const configure = (app: INestApplication): void => void app.setGlobalPrefix('api', { exclude });
      const start = startReceiver({ platform, configure });
      await expect(start).rejects.toThrow(VoxConfigError);
      await expect(start).rejects.toThrow("exclude: ['webhooks/vox', 'webhooks/vox/*path']");
    },
  );

  it('have the prefix though it leaves out another method of the same path', async () => {
    const exclude = [{ path: 'webhooks/vox', method: RequestMethod.DELETE }];
    const configure = (app: INestApplication): void => void app.setGlobalPrefix('api', { exclude });
    const receiver = await startReceiver({ platform, providers: [Handlers], configure });
    expect((await receiver.send({ path: '/api/webhooks/vox', body: messageBody() })).status).toBe(200);
    expect(receiver.logger.text).toContain('sms.mo             /api/webhooks/vox  ->');
    await receiver.close();
  });

  it('a stranger is told apart before the body is read, on every layout', async () => {
    const configure = (app: INestApplication): void => void app.setGlobalPrefix('api');
    const receiver = await startReceiver({ platform, providers: [Handlers], configure });
    const answer = await receiver.send({
      path: '/api/webhooks/vox',
      headers: [
        ['Content-Type', 'application/json'],
        ['Content-Length', '100000'],
      ],
      unframed: true,
      body: '{',
    });
    expect(answer.status).toBe(401);
    await receiver.close();
  });
});
