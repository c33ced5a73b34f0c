import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { RouterModule } from '@nestjs/core';
import { basic, bearer, VoxConfigError, VoxWebhooksModule } from 'nestjs-vox-webhooks';
import type { VoxWebhooksOptions } from 'nestjs-vox-webhooks';
import { PLATFORMS } from '../../support/platforms.js';
import { startReceiver, TOKEN } from '../../support/receiver.js';
import { CANARY, WRONG_OPTIONS } from './wrong-options.js';

/** Options as plain JavaScript may write them. */
const untyped = (options: object): VoxWebhooksOptions => ({ auth: [bearer(TOKEN)], ...options });
const WAYS = {
  forRoot: (options: VoxWebhooksOptions) => VoxWebhooksModule.forRoot(options),
  forRootAsync: (options: VoxWebhooksOptions) =>
    VoxWebhooksModule.forRootAsync({ useFactory: () => Promise.resolve(options) }),
};

async function bootError(make: () => ReturnType<typeof WAYS.forRoot>): Promise<Error | undefined> {
  try {
    await (await startReceiver({ bare: true, imports: [make()] })).close();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error('not an error was thrown');
  }
}

describe.each(Object.entries(WAYS))('%s refuses at start-up', (_name, way) => {
  it.each(WRONG_OPTIONS)('%s: %p', async (option, value) => {
    const error = await bootError(() => way(untyped({ [option]: value })));
    expect(error).toBeInstanceOf(VoxConfigError);
    expect(error).toMatchObject({ code: 'VOX_CONFIG', option });
    expect(error?.message).toMatch(new RegExp(`^VOX_CONFIG ${option}: .+\\. .+`));
    expect(inspect(error, { depth: 5, showHidden: true })).not.toContain(CANARY);
  });

  it('no options at all', async () => {
    const nothing = undefined as unknown as VoxWebhooksOptions;
    expect(await bootError(() => way(nothing))).toBeInstanceOf(Error);
  });
});

describe.each(['a b', 'a?b', 'a#b', ':event', '*', '(x)', 'ä', 'a%20b'])('the path %p', (path) => {
  it('is refused at start-up', async () => {
    const error = await bootError(() => VoxWebhooksModule.forRoot({ auth: 'none', path }));
    expect(error).toBeInstanceOf(VoxConfigError);
    expect(error).toMatchObject({ option: 'path' });
  });
});

describe('a secret that cannot be one', () => {
  const wrong = [undefined, '', '  ', 'undefined', 'null', '[object Object]', 'line\nbreak-0123456789', ` ${TOKEN}`];
  it.each([...wrong, 'short', 'has space in the middle'])('is refused as a token: %p', (token) => {
    expect(() => bearer(token)).toThrow(VoxConfigError);
    expect(() => bearer(token)).toThrow(/bearer token/);
  });
  it.each(wrong)('is refused as a password: %p', (password) => {
    expect(() => basic('vox', password)).toThrow(VoxConfigError);
    expect(() => basic('vox', password)).toThrow(/basic password/);
  });
  it('is not repeated in the error', () => {
    expect(() => bearer(`${CANARY} x`)).toThrow(expect.not.stringContaining(CANARY) as unknown as string);
  });
  it('a user with a colon is refused', () => {
    expect(() => basic('a:b', 'long-password')).toThrow(/basic user.*colon/);
  });
});

describe('the report at start-up', () => {
  const before = process.env['NODE_ENV'];
  beforeEach(() => void (process.env['NODE_ENV'] = 'production'));
  afterEach(() => void (process.env['NODE_ENV'] = before));

  it("warns of 'none', of weak passwords and of plain HTTP in production", async () => {
    const open = await startReceiver({ options: { auth: 'none' } });
    await open.close();
    expect(open.logger.text).toMatch(/warn: auth is 'none'/);
    expect(open.logger.text).toMatch(/warn: requireHttps is off/);
    const weak = await startReceiver({ options: { auth: [basic('vox', 'short')], requireHttps: true } });
    await weak.close();
    expect(weak.logger.text).toMatch(/warn: a basic credential is weak/);
    expect(weak.logger.text).not.toMatch(/requireHttps|short/);
  });

  it('names credentials by their id, the rule for bad payloads, and the calls that nobody answers', async () => {
    const auth = [bearer(TOKEN, { id: 'new' }), basic('vox', 'test-password')];
    const receiver = await startReceiver({ options: { auth, onInvalid: 'deliver-raw' } });
    await receiver.close();
    expect(receiver.logger.text).toContain('Credentials: new, basic#2.');
    expect(receiver.logger.text).toContain('Payloads against their schema: deliver-raw.');
    expect(receiver.logger.text).toMatch(
      /Callers hear the fallback on voice\.inbound, .*voice\.number: no handler answers there/,
    );
    expect(receiver.logger.text).not.toContain(TOKEN);
  });
});

describe.each(PLATFORMS)('a path that is not one plain text on %s', (platform) => {
  const problem = /^VOX_CONFIG the path: of the module is "\/t\/:tenant\/webhooks\/vox": .+\. .+/;

  it.each(['t/:tenant', '/t/:tenant/'])('is refused as the global prefix %p', async (prefix) => {
    const start = startReceiver({ platform, configure: (app) => void app.setGlobalPrefix(prefix) });
    await expect(start).rejects.toThrow(problem);
  });

  it('is refused as a path of RouterModule', async () => {
    const webhooks = VoxWebhooksModule.forRoot({ auth: [bearer(TOKEN)] });
    const imports = [webhooks, RouterModule.register([{ path: 't/:tenant', module: VoxWebhooksModule }])];
    await expect(startReceiver({ platform, bare: true, imports })).rejects.toThrow(problem);
  });

  it.each([
    ['the option', { structure: { path: 'hooks//vox' } }],
    ['the global prefix', { configure: (app: INestApplication) => void app.setGlobalPrefix('api//v1') }],
  ])('is refused with double slashes in %s, as the gate would miss some of its URLs', async (_where, setup) => {
    await expect(startReceiver({ platform, ...setup })).rejects.toThrow(/^VOX_CONFIG the path: .*double slashes/);
  });
});
