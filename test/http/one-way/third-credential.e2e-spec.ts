import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { transform } from '@swc/core';
import { Module } from '@nestjs/common';
import { bearer, type Credential, VoxWebhooksModule } from 'nestjs-vox-webhooks';
import { withVoxWebhooks } from 'nestjs-vox-webhooks/openapi';
import { deliver, Phone, VoxTest } from 'nestjs-vox-webhooks/testing';
import { PLATFORMS } from '../../support/platforms.js';
import { GOOD, JSON_TYPE, PATH, type Receiver, startReceiver, TOKEN } from '../../support/receiver.js';
import { program, vox } from '../cli/vox.js';
import { documentOf } from '../openapi/document.js';
import { apiKey } from './parts/api-key.js';
import { Desk, message } from './parts/house.js';

const KEY = 'key-of-the-portal-0123456789';
const PRESENTED = ['x-api-key', KEY] as const;
const PARTIES = { from: '+12025550111', to: '+12025550100' };

let receiver: Receiver | undefined;
afterEach(() => receiver?.close());

const start = async (platform: (typeof PLATFORMS)[number], fastPath = false): Promise<Receiver> => {
  const options = { auth: [apiKey(KEY, 'portal'), bearer(TOKEN)], fastPath };
  return (receiver = await startReceiver({ platform, options, providers: [Desk] }));
};
const urlOf = ({ port }: Receiver, event: string): string => `http://127.0.0.1:${port}${PATH}/${event}`;

describe.each(PLATFORMS)('a third kind of credential, one file of the application, on %s', (platform) => {
  it.each([false, true])('is accepted and refused by the guard, beside others, fastPath: %s', async (fastPath) => {
    const { app, ...one } = await start(platform, fastPath);
    const statusWith = async (...headers: (readonly [string, string])[]): Promise<number> =>
      (await one.send({ ...message(), headers: [JSON_TYPE, ...headers] })).status;
    expect(await statusWith(PRESENTED)).toBe(200);
    expect(await statusWith(GOOD)).toBe(200);
    expect(await statusWith()).toBe(401);
    expect(await statusWith(['x-api-key', `${KEY}x`])).toBe(401);
    expect(await statusWith(['x-api-key', ''])).toBe(401);
    // A header that comes twice is nobody's.
    expect(await statusWith(PRESENTED, PRESENTED)).toBe(401);
    expect(app.get(Desk).runs).toBe(2);
  });

  it('asks for itself in a refusal', async () => {
    const one = await start(platform);
    const { status, lines, body } = await one.send({ ...message(), headers: [JSON_TYPE] });
    const challenges = lines.filter(([name]) => name === 'www-authenticate').map(([, value]) => value);
    expect([status, challenges]).toEqual([401, ['ApiKey realm="vox"', 'Bearer realm="vox"']]);
    expect(JSON.parse(body)).toMatchObject({ code: 'VOX_UNAUTHORIZED' });
  });

  it.each([false, true])('lets nobody in who has still to be decided on, fastPath: %s', async (fastPath) => {
    const later = { ...apiKey(KEY, 'portal'), accepts: () => Promise.reject(new Error('no such key')) };
    const options = { auth: [later as unknown as Credential, bearer(TOKEN)], fastPath };
    const one = (receiver = await startReceiver({ platform, options, providers: [Desk] }));
    const { status } = await one.send({ ...message(), headers: [JSON_TYPE] });
    expect([status, one.app.get(Desk).runs]).toEqual([503, 0]);
    expect(one.logger.text).toContain('accepts() of portal has returned a promise');
    expect(one.logger.text).toContain('auth: async () =>');
  });

  it('is refused at the start if no header can hold its challenge, or answered 503', async () => {
    const strange = { ...apiKey(KEY), challenge: 'ApiKey realm="Webhooks – Portal"' };
    const problem = 'VOX_CONFIG auth: has a challenge that no header can hold';
    await expect(startReceiver({ platform, options: { auth: [strange] } })).rejects.toThrow(problem);
    const options = { auth: () => [strange], authHeaders: ['X-Api-Key'] };
    const one = (receiver = await startReceiver({ platform, options, providers: [Desk] }));
    expect((await one.send({ ...message(), headers: [JSON_TYPE, PRESENTED] })).status).toBe(503);
    expect(one.logger.text).toContain(problem);
  });

  it('stands in the start-up report and the log under its name, and its key nowhere', async () => {
    const { logger, ...one } = await start(platform);
    await one.send({ ...message(), headers: [JSON_TYPE, PRESENTED] });
    expect(logger.text).toContain('Credentials: portal, bearer#2.');
    expect(logger.text).toContain('credential="portal"');
    expect(logger.text).not.toContain(KEY);
  });
});

it('is warned of as weak, and called by scheme and position without an id', async () => {
  receiver = await startReceiver({ options: { auth: [apiKey('short')] }, providers: [Desk] });
  expect(receiver.logger.text).toContain('Credentials: api-key#1.');
  expect(receiver.logger.text).toContain('a api-key credential is weak: its key is short');
});

describe('what plays the platform', () => {
  it('VoxTest presents it by itself', async () => {
    @Module({ imports: [VoxWebhooksModule.forRoot({ auth: [apiKey(KEY)] })], providers: [Desk] })
    class App {}
    const kit = await VoxTest.start(App, { nest: { logger: false } });
    await kit.send('sms.mo').expect(200);
    await kit.send('sms.mo', {}, { auth: 'none' }).expect(401);
    await kit.send('sms.mo', {}, { auth: bearer(TOKEN) }).expect(401);
    const call = await kit.call();
    expect([call.heard, call.ended?.by]).toEqual([['Hello'], 'hangup']);
    await kit.close();
  });

  it('Phone dials with it, deliver sends with it', async () => {
    const one = await start('express');
    const url = urlOf(one, 'voice.inbound');
    const call = await new Phone({ auth: apiKey(KEY) }).dial(url, PARTIES);
    expect(call.heard).toEqual(['Hello']);
    const refused = await new Phone({ auth: apiKey('another') }).dial(url, PARTIES);
    expect(refused.ended?.by).toBe('http-error');
    const statusOf = async (auth: ReturnType<typeof apiKey>): Promise<number | undefined> => {
      const [attempt] = await deliver(urlOf(one, 'sms.mo'), 'sms.mo', { auth });
      return attempt?.status;
    };
    expect([await statusOf(apiKey(KEY)), await statusOf(apiKey('another'))]).toEqual([200, 401]);
  });
});

describe('vox send --credential', () => {
  let folder: string;
  beforeAll(async () => {
    await program();
    folder = await mkdtemp(join(tmpdir(), 'vox-credential-'));
    const source = await readFile(new URL('./parts/api-key.ts', import.meta.url), 'utf8');
    const { code } = await transform(source, { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } });
    await writeFile(join(folder, 'api-key.mjs'), code);
    // As TypeScript compiles it for an application in CommonJS.
    const whole = await transform(`${source}\nexport default apiKey('${KEY}');`, {
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      module: { type: 'commonjs' },
    });
    await writeFile(join(folder, 'portal.cjs'), whole.code);
    const portal = (key: string): string =>
      `import { apiKey } from './api-key.mjs';\nexport default apiKey('${key}');\n`;
    await writeFile(join(folder, 'portal.mjs'), portal(KEY));
    await writeFile(join(folder, 'old.mjs'), portal('another'));
  }, 300_000);
  afterAll(() => rm(folder, { recursive: true }));

  it('presents the credential of a file', async () => {
    const url = urlOf(await start('express'), 'sms.mo');
    const send = (file: string) =>
      vox(['send', 'sms.mo', '--url', url, '--credential', join(folder, file)], { env: {} });
    const [good, common, old] = [await send('portal.mjs'), await send('portal.cjs'), await send('old.mjs')];
    for (const { code, stdout, stderr } of [good, common])
      expect([code, stdout, stderr]).toEqual([0, expect.stringMatching(/^sms\.mo \S+: 200 in /), '']);
    expect([old.code, old.stdout]).toEqual([1, expect.stringMatching(/^sms\.mo \S+: 401 in /)]);
    expect(good.stdout + good.stderr).not.toContain(KEY);
  }, 30_000);
});

it('withVoxWebhooks describes it', async () => {
  const { app } = await start('express');
  const { webhooks, components } = withVoxWebhooks(documentOf(app), { credentials: [apiKey(KEY)], events: ['sms.mo'] });
  expect(components?.securitySchemes).toMatchObject({
    'vox.api-key': { type: 'apiKey', in: 'header', name: 'X-Api-Key' },
  });
  expect(JSON.stringify(webhooks)).toContain('"security":[{"vox.api-key":[]}]');
  expect(JSON.stringify({ webhooks, components })).not.toContain(KEY);
});
