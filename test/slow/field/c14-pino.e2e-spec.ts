import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import morgan from 'morgan';
import { pinoHttp } from 'pino-http';
import { basic, bearer, signedLinks, VoxWebhooksModule } from 'nestjs-vox-webhooks';
import { NestFactory } from '@nestjs/core';
import { loggerOptions } from '../../docs/recipes/fastify-without-secrets.js';
import { FORMAT } from '../../docs/recipes/morgan-without-secrets.js';
import { withoutSecrets } from '../../docs/recipes/pino-without-secrets.js';
import { startProcess, stopProcess } from '../../score/start-process.js';
import { exchangeRaw } from '../../support/exchange-raw.js';
import { PLATFORMS } from '../../support/platforms.js';
import { GOOD, type Receiver, type ReceiverSetup, startReceiver, TOKEN } from '../../support/receiver.js';
import { requestText } from '../../support/request-text.js';
import { until } from '../../support/until.js';
import { ask, callParams, urlsIn } from '../../http/calls/calling.js';
import { LINK_SECRET, LoggedLine } from '../../http/field/parts/logged-line.js';

const BASIC = Buffer.from('vox:test-password').toString('base64');
const WRONG = 'canary-of-a-wrong-token';
const auth = [bearer(TOKEN), basic('vox', 'test-password'), signedLinks(LINK_SECRET)];

let text: string;
const keep = (chunk: unknown): void => void (text += String(chunk));
const sink = (): Writable => new Writable({ write: (chunk, _encoding, done) => (keep(chunk), done()) });
beforeEach(() => void (text = ''));

/** What came with five requests, one of each kind, and must not be in a log. */
async function sendAll(sender: Pick<Receiver, 'send'>): Promise<Readonly<Record<string, string>>> {
  const document = await ask(sender, 'voice.inbound', {}, [GOOD]);
  const others = [
    await ask(sender, 'voice.inbound', {}, [['Authorization', `Basic ${BASIC}`]]),
    await ask(sender, 'voice.inbound', {}, [['Authorization', `Bearer ${WRONG}`]]),
  ];
  const [link = ''] = urlsIn(document.body);
  const signature = link.split('.').at(-1) ?? '';
  expect(signature.length).toBeGreaterThan(20);
  const CallSid = Buffer.from(/vox-link=([\w-]+)/.exec(link)?.[1] ?? '', 'base64url').toString();
  for (const Digits of ['90210', '666']) {
    const query = callParams({ CallSid, Digits });
    others.push(await sender.send({ method: 'GET', path: `${link}&${query}`, headers: [], body: '' }));
  }
  expect([document, ...others].map(({ status }) => status)).toEqual([200, 200, 401, 200, 200]);
  return { bearer: TOKEN, basic: BASIC, wrong: WRONG, signature, digits: '90210' };
}

/** Which of the secrets stand in what was logged. */
const leaked = (secrets: Readonly<Record<string, string>>): string[] =>
  Object.keys(secrets).filter((name) => text.includes(secrets[name] ?? ''));

const linesWith = (pattern: string): number => text.split(pattern).length - 1;

describe.each(PLATFORMS)('access logs on %s', (platform) => {
  let receiver: Receiver | undefined;
  afterEach(async () => {
    await receiver?.close();
    receiver = undefined;
  });
  const start = async (setup: ReceiverSetup): Promise<Receiver> =>
    (receiver = await startReceiver({ platform, options: { auth }, providers: [LoggedLine], ...setup }));

  /** What nestjs-pino has written when all requests have ended. */
  const underPino = async (recipe: 'default' | 'recipe'): Promise<readonly string[]> => {
    const server = await startProcess(new URL('./parts/pino.process.ts', import.meta.url), [platform, recipe]);
    try {
      const secrets = await sendAll({ send: (parts = {}) => exchangeRaw(server.port, requestText(parts)) });
      await until('five requests are logged', async () => {
        text = String((await server.ask('log'))?.['text']);
        return linesWith('"msg":"request completed"') >= 5;
      });
      return leaked(secrets);
    } finally {
      await stopProcess(server);
    }
  };

  it('nestjs-pino writes all of them by default, also in each line that is logged during a request', async () => {
    expect(await underPino('default')).toEqual(['bearer', 'basic', 'wrong', 'signature', 'digits']);
    const greeting = text.split('\n').find((line) => line.includes('"msg":"greets"'));
    expect(greeting).toContain(TOKEN);
  });

  it('nestjs-pino writes none of them with the recipe, and still which request it was', async () => {
    expect(await underPino('recipe')).toEqual([]);
    expect(text).not.toContain('vox-link');
    expect(linesWith('"url":"/webhooks/vox/voice.gather/menu"')).toBeGreaterThanOrEqual(2);
    expect(linesWith('"authorization":"[Redacted]"')).toBeGreaterThanOrEqual(3);
    expect(text).toContain('an error of the handler, thrown');
    expect(text).toMatch(/"type":"Error","message":"an error of the handler, logged","stack":"Error: /);
  });

  it.each([
    ['by default', {}, ['bearer', 'basic', 'wrong', 'signature', 'digits']],
    ['with the recipe', withoutSecrets, []],
  ])('pino-http in main.ts %s', async (_what, options, expected) => {
    const log = pinoHttp(options, sink());
    const secrets = await sendAll(await start({ configure: (app) => void app.use(log) }));
    await until('five requests are logged', () => linesWith('"msg":"request completed"') >= 5);
    expect(leaked(secrets)).toEqual(expected);
    expect(linesWith('"url":"/webhooks/vox/voice.gather/menu')).toBe(2);
  });

  /** The name that came with Basic, though not the password. */
  const NAME = / vox (?:\[|POST)/;

  it.each([
    ['combined', ['signature', 'digits'], true],
    ['common', ['signature', 'digits'], true],
    ['short', ['signature', 'digits'], true],
    ['dev', ['signature', 'digits'], false],
    ['tiny', ['signature', 'digits'], false],
    [FORMAT, [], false],
  ])('morgan with the format %s', async (format, expected, isNamed) => {
    const log = morgan(format, { stream: { write: keep } });
    const secrets = await sendAll(await start({ configure: (app) => void app.use(log) }));
    await until('five requests are logged', () => linesWith('\n') >= 5);
    expect(leaked(secrets)).toEqual(expected);
    expect(linesWith('/webhooks/vox/voice.gather/menu')).toBe(2);
    expect(NAME.test(text)).toBe(isNamed);
  });
});

describe('the logger of Fastify', () => {
  const run = async (logger: object): Promise<readonly string[]> => {
    class LoggedApp {}
    const module = {
      module: LoggedApp,
      imports: [VoxWebhooksModule.forRoot({ auth, overload: { maxLoopDelay: 3_600_000 } })],
      providers: [LoggedLine],
    };
    const adapter = new FastifyAdapter({ logger: { ...logger, stream: sink() } });
    const app = await NestFactory.create(module, adapter, { logger: false, abortOnError: false });
    await app.listen(0, '127.0.0.1');
    const port = Number(new URL(await app.getUrl()).port);
    try {
      const secrets = await sendAll({ send: (parts = {}) => exchangeRaw(port, requestText(parts)) });
      await until('five requests are logged', () => linesWith('"msg":"request completed"') >= 5);
      expect(linesWith('"url":"/webhooks/vox/voice.gather/menu')).toBe(2);
      return leaked(secrets);
    } finally {
      await app.close();
    }
  };

  it('writes URLs with their query by default, and no headers', async () => {
    expect(await run({})).toEqual(['signature', 'digits']);
  });

  it('writes the path alone with the recipe', async () => {
    expect(await run(loggerOptions)).toEqual([]);
    expect(text).not.toContain('vox-link');
  });
});
