import { Injectable, Module } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { basic, bearer, OnVoxEvent, VoxConfigError, VoxContext, VoxWebhooksModule } from 'nestjs-vox-webhooks';
import type { VoxEvent, VoxStructure, VoxWebhooksOptions } from 'nestjs-vox-webhooks';
import { PLATFORMS } from '../../support/platforms.js';
import { GOOD, JSON_TYPE, PATH, type Receiver, startReceiver, TOKEN } from '../../support/receiver.js';
import { messageBody, sendMessage } from '../handlers/deliveries.js';

const seen: string[] = [];
const OTHER_TOKEN = 'other-token-0123456789';
const OTHER = ['Authorization', `Bearer ${OTHER_TOKEN}`] as const;

@Injectable()
class Handlers {
  @OnVoxEvent('sms.mo', { registration: 'main' })
  main(_event: VoxEvent, { registration }: VoxContext): void {
    seen.push(`main of ${registration}`);
  }
  @OnVoxEvent('sms.mo', { registration: 'other' })
  other(_event: VoxEvent, { registration }: VoxContext): void {
    seen.push(`other of ${registration}`);
  }
  @OnVoxEvent('sms.mo')
  any(_event: VoxEvent, { registration }: VoxContext): void {
    seen.push(`any of ${registration}`);
  }
}

const main = VoxWebhooksModule.forRoot({ name: 'main', path: 'webhooks/vox', auth: [bearer(TOKEN)] });
const other = (extras: VoxStructure) => VoxWebhooksModule.forRoot({ ...extras, auth: [bearer(OTHER_TOKEN)] });

describe.each(PLATFORMS)('on %s', (platform) => {
  beforeEach(() => void seen.splice(0));

  describe('two registrations in one application', () => {
    let receiver: Receiver;
    beforeAll(async () => {
      const imports = [main, other({ name: 'other', path: 'webhooks/vox-two' })];
      receiver = await startReceiver({ platform, bare: true, imports, providers: [Handlers] });
    });
    afterAll(() => receiver.close());

    it.each([
      ['main', PATH, GOOD],
      ['other', `${PATH}-two`, OTHER],
    ] as const)('%s takes its credentials on its path and runs its handlers', async (name, path, header) => {
      const answer = await receiver.send({ path, headers: [header, JSON_TYPE], body: messageBody() });
      expect(answer.status).toBe(200);
      expect(seen.toSorted()).toEqual([`any of ${name}`, `${name} of ${name}`]);
    });

    it.each([
      ['the second', PATH, OTHER],
      ['the first', `${PATH}-two`, GOOD],
    ] as const)('the credential of %s does not open the other', async (_name, path, header) => {
      const answer = await receiver.send({ path, headers: [header, JSON_TYPE], body: messageBody() });
      expect(answer.status).toBe(401);
      expect(seen).toEqual([]);
    });
  });

  it.each<[string, VoxStructure, RegExp]>([
    ['the same name', { name: 'main', path: 'elsewhere' }, /VOX_CONFIG name.*"main"/],
    ['the same path', { name: 'other', path: 'webhooks/vox' }, /VOX_CONFIG path/],
    ['the same path in other letters', { name: 'other', path: '/Webhooks/Vox/' }, /VOX_CONFIG path/],
    ['a path below', { name: 'other', path: 'webhooks/vox/two' }, /VOX_CONFIG path/],
    ['the path of the whole application', { name: 'other', path: '/' }, /VOX_CONFIG path/],
    ['a path above', { name: 'other', path: 'webhooks' }, /VOX_CONFIG path/],
  ])('two registrations with %s are refused at start-up', async (_what, extras, message) => {
    const start = startReceiver({ platform, bare: true, imports: [main, other(extras)] });
    await expect(start).rejects.toThrow(VoxConfigError);
    await expect(start).rejects.toThrow(message);
  });

  it('two applications in one process keep their options apart', async () => {
    const options = { auth: [bearer(OTHER_TOKEN)], acknowledge: 202 } as const;
    const first = await startReceiver({ platform, providers: [Handlers] });
    const second = await startReceiver({ platform, providers: [Handlers], options, structure: { path: 'two' } });
    const body = messageBody();
    expect((await first.send({ body })).status).toBe(200);
    expect((await first.send({ headers: [OTHER, JSON_TYPE], body })).status).toBe(401);
    expect((await second.send({ path: '/two', headers: [OTHER, JSON_TYPE], body })).status).toBe(202);
    await first.close();
    expect((await second.send({ path: '/two', headers: [OTHER, JSON_TYPE], body: messageBody() })).status).toBe(202);
    await second.close();
    expect(seen).toEqual(Array.from({ length: 3 }, () => 'any of default'));
  });

  it('an application can be started, closed and started again in one process', async () => {
    const body = messageBody();
    for (let round = 0; round < 3; round++) {
      const receiver = await startReceiver({ platform, providers: [Handlers] });
      expect((await sendMessage(receiver, body)).status).toBe(200);
      expect((await sendMessage(receiver, body)).status).toBe(200);
      await receiver.close();
    }
    expect(seen).toHaveLength(3);
  });

  it.each(['useFactory', 'useClass', 'useExisting'] as const)('forRootAsync takes %s', async (kind) => {
    const registration = VoxWebhooksModule.forRootAsync({ path: 'later', name: 'later', ...ASYNC[kind] });
    const receiver = await startReceiver({ platform, bare: true, imports: [registration], providers: [Handlers] });
    const answer = await receiver.send({ path: '/later', body: messageBody() });
    expect(answer.status).toBe(204);
    expect(seen).toEqual(['any of later']);
    const credential = Buffer.from('later:password-of-later').toString('base64');
    const basicAnswer = await receiver.send({ path: '/later', headers: [['Authorization', `Basic ${credential}`]] });
    expect(basicAnswer.status).toBe(415);
    await receiver.close();
  });
});

@Injectable()
class Config {
  readonly token = TOKEN;
}
@Injectable()
class VoxOptions {
  constructor(private readonly config: Config) {}
  createVoxWebhooksOptions(): VoxWebhooksOptions {
    return { auth: [bearer(this.config.token), basic('later', 'password-of-later')], acknowledge: 204 };
  }
}
@Module({ providers: [Config, VoxOptions], exports: [Config, VoxOptions] })
class ConfigModule {}

const imports = [ConfigModule];
const ASYNC = {
  useFactory: {
    imports,
    inject: [Config],
    useFactory: (config: Config) => Promise.resolve(new VoxOptions(config).createVoxWebhooksOptions()),
  },
  useClass: { imports, useClass: VoxOptions },
  useExisting: { imports, useExisting: VoxOptions },
};
