import { afterEach, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, HttpCode, Module, Post } from '@nestjs/common';
import { bearer, VoxWebhooksModule } from 'nestjs-vox-webhooks';
import { PLATFORMS } from '../../support/platforms.js';
import { FORM_TYPE, GOOD, JSON_TYPE, PATH, type Receiver, startReceiver, TOKEN } from '../../support/receiver.js';
import { callBody } from '../handlers/deliveries.js';
import { Desk, message } from '../one-way/parts/house.js';

/** Routes of an application whose webhooks are at the root, or that has one of its own in their midst. */
@Controller()
class Neighbours {
  @Get('hello')
  hello(): string {
    return 'hello';
  }
  @Post(['login', 'a/b', 'a/b/c', 'webhooks/vox/echo'])
  @HttpCode(200)
  echo(@Body() body: unknown): { readonly got: unknown } {
    return { got: body };
  }
}
@Module({ controllers: [Neighbours] })
class NeighboursModule {}

let receiver: Receiver;
afterEach(() => receiver.close());

const start = async (platform: (typeof PLATFORMS)[number], path: string, fastPath: boolean): Promise<void> => {
  // The first that is imported has the first say on Express.
  const imports = [NeighboursModule, VoxWebhooksModule.forRoot({ auth: [bearer(TOKEN)], fastPath, path })];
  receiver = await startReceiver({ platform, bare: true, imports, providers: [Desk] });
};
/** Of the routes of the application, as far as the router of each takes them. */
const SPELLINGS = {
  express: ['/login', '/login/', '/LOGIN', '/a/b', '/a/b/c'],
  fastify: ['/login', '/a/b', '/a/b/c'],
} as const;
const post = (path: string, ...headers: (readonly [string, string])[]) => ({
  path,
  headers: [JSON_TYPE, ...headers],
  body: '{"name":"value"}',
});

describe.each(PLATFORMS.flatMap((platform) => [false, true].map((fastPath) => ({ platform, fastPath }))))(
  'B9: routes beside those of webhooks, on $platform, fastPath: $fastPath',
  ({ platform, fastPath }) => {
    it('are left alone where the webhooks are at the root', async () => {
      await start(platform, '/', fastPath);
      expect((await receiver.send({ method: 'GET', path: '/hello', headers: [] })).body).toBe('hello');
      for (const path of SPELLINGS[platform]) {
        for (const headers of [[], [GOOD]]) {
          const { status, body } = await receiver.send(post(path, ...headers));
          expect([path, status, body]).toEqual([path, 200, '{"got":{"name":"value"}}']);
        }
      }
      expect((await receiver.send({ ...message(), path: '/' })).status).toBe(200);
      expect((await receiver.send({ ...message(), path: '/sms.mo' })).status).toBe(200);
      const call = { path: '/voice.inbound', headers: [GOOD, FORM_TYPE], body: callBody() };
      expect((await receiver.send(call)).body).toBe('<Response><Say>Hello</Say><Hangup/></Response>');
      for (const path of ['/', '/sms.mo', '/voice.inbound/a']) {
        expect((await receiver.send(post(path))).status).toBe(401);
      }
      expect(receiver.app.get(Desk).runs).toBe(3);
    });
  },
);

describe.each([false, true])('B9: a route in the midst of those of webhooks on Fastify, fastPath: %s', (fastPath) => {
  it('is left alone, as the router knows it', async () => {
    await start('fastify', PATH, fastPath);
    for (const headers of [[], [GOOD]]) {
      expect((await receiver.send(post(`${PATH}/echo`, ...headers))).body).toBe('{"got":{"name":"value"}}');
    }
  });
});
