import { ValidationPipe } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SmsMo, VoiceInbound } from 'nestjs-vox-webhooks';
import { PLATFORMS } from '../../support/platforms.js';
import { FORM_TYPE, GOOD, JSON_TYPE, PATH, type Receiver, startReceiver } from '../../support/receiver.js';
import { callBody, messageBody } from '../handlers/deliveries.js';
import { got, MyHooks } from './my-hooks.js';

const FALLBACK = '<Response><Say>Call again later</Say></Response>';
const CASES = PLATFORMS.flatMap((platform) => [
  { platform, routes: 'beside our routes', path: undefined },
  { platform, routes: 'without our routes', path: false as const },
]);

describe.each(CASES)('a controller of the application on $platform, $routes', ({ platform, path }) => {
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await startReceiver({
      platform,
      imports: [MyHooks],
      structure: path === undefined ? {} : { path },
      options: { calls: { fallback: FALLBACK, deadline: 300 } },
      app: { rawBody: platform === 'express' },
    });
  });
  afterAll(() => receiver.close());
  beforeEach(() => void got.splice(0));

  const call = (route: string, body = callBody()) =>
    receiver.send({ path: `/my/calls/${route}`, headers: [GOOD, FORM_TYPE], body });
  const message = (body = messageBody(), type: readonly [string, string] = JSON_TYPE) =>
    receiver.send({ path: '/my/messages', headers: [GOOD, type], body });

  it('gets the payload class, and its document goes out as it is', async () => {
    const answer = await call('text');
    expect([answer.status, answer.body]).toEqual([200, '<Response><Say>+12025550188</Say></Response>']);
    expect(answer.headers['content-type']).toBe('application/xml; charset=utf-8');
    expect(got).toEqual([expect.any(VoiceInbound)]);
  });

  it('takes a call by GET', async () => {
    const answer = await receiver.send({ method: 'GET', path: `/my/calls/text?${callBody()}`, headers: [GOOD] });
    expect([answer.status, answer.body]).toEqual([200, '<Response><Say>+12025550188</Say></Response>']);
  });

  it('may return anything that prints a document', async () => {
    expect((await call('builder')).body).toBe('<Response><Hangup/></Response>');
  });

  it.each(['slow', 'throws', 'nothing', 'broken'])(
    'lets the caller hear the fallback where it is %s',
    async (route) => {
      const answer = await call(route);
      expect([answer.status, answer.body]).toEqual([200, FALLBACK]);
      expect(answer.headers['content-type']).toBe('application/xml; charset=utf-8');
    },
  );

  it('lets the caller hear the fallback where the payload is none', async () => {
    const answer = await call('text', 'From=%2B12025550188');
    expect([answer.status, answer.body]).toEqual([200, FALLBACK]);
    expect(got).toEqual([]);
  });

  it('answers messages with its own status and body where it wants no document', async () => {
    const answer = await message();
    expect([answer.status, answer.body]).toEqual([202, '{"taken":"Start"}']);
    expect(got).toEqual([expect.any(SmsMo)]);
  });

  it.each([
    ['no credential', []],
    ['a wrong one', [['Authorization', 'Bearer wrong-token-0123456789']]],
    ['two of them', [GOOD, GOOD]],
  ] as const)('refuses %s with a challenge per scheme', async (_what, credentials) => {
    for (const target of ['/my/messages', '/my/calls/text']) {
      const answer = await receiver.send({ path: target, headers: [...credentials, JSON_TYPE], body: messageBody() });
      expect(answer.status).toBe(401);
      const challenges = answer.lines.filter(([name]) => name === 'www-authenticate').map(([, value]) => value);
      expect(challenges.join()).toMatch(/Bearer realm="vox".*Basic realm="vox"/);
    }
    expect(got).toEqual([]);
  });

  it('refuses a payload against its schema, and echoes nothing of it', async () => {
    const answer = await message('{"type":"mo","body":"canary-value"}');
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('VOX_PAYLOAD_INVALID');
    expect(answer.body).not.toContain('canary-value');
    expect(got).toEqual([]);
  });

  it('refuses bodies that cannot be read, and echoes nothing of them', async () => {
    const answer = await message('{"canary-value":');
    expect(answer.status).toBe(400);
    expect(got).toEqual([]);
  });

  it.each(['text/plain', 'text/xml', 'application/json; charset=utf-7'])(
    'refuses the content type %s',
    async (type) => {
      const answer = await message(messageBody(), ['Content-Type', type]);
      expect(answer.status).toBe(415);
      expect(got).toEqual([]);
    },
  );

  it('refuses where the guard was forgotten, however good the credential is', async () => {
    const answer = await receiver.send({ path: '/my/unguarded', body: messageBody() });
    expect(answer.status).toBe(401);
    expect(got).toEqual([]);
  });

  it(`${path === false ? 'stands alone: our path leads nowhere' : 'stands beside our routes'}`, async () => {
    const answer = await receiver.send({ path: PATH, body: messageBody() });
    expect(answer.status).toBe(path === false ? 404 : 200);
  });
});

describe.each(PLATFORMS)('a strict global ValidationPipe on %s', (platform) => {
  it.each([false, true])('leaves the payload alone (custom decorators: %p)', async (validateCustomDecorators) => {
    got.splice(0);
    const strict = { whitelist: true, forbidNonWhitelisted: true, transform: true };
    const pipe = new ValidationPipe({ ...strict, validateCustomDecorators });
    const configure = (app: Receiver['app']): void => void app.useGlobalPipes(pipe);
    const receiver = await startReceiver({ platform, imports: [MyHooks], configure });
    const answer = await receiver.send({ path: '/my/messages', body: messageBody() });
    await receiver.close();
    expect([answer.status, answer.body]).toEqual([202, '{"taken":"Start"}']);
    expect(got).toEqual([expect.any(SmsMo)]);
  });
});
