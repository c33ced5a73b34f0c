import type { INestApplication } from '@nestjs/common';
import fastifyCompress from '@fastify/compress';
import fastifyHelmet from '@fastify/helmet';
import { expect } from '@jest/globals';
import compression from 'compression';
import helmet from 'helmet';
import { FORM_TYPE, GOOD, JSON_TYPE } from '../../../support/receiver.js';
import type { Column } from '../cell/columns.js';
import { sendCall } from '../cell/observe.js';
import { callBody, receiptBody } from '../cell/requests.js';
import type { LocalCell, LocalRow, Setup } from '../cell/surrounding.interface.js';
import { DOCUMENT } from '../parts/desk.js';

const BROWSER = ['Origin', 'https://elsewhere.example.com'] as const;
const PREFLIGHT = [BROWSER, ['Access-Control-Request-Method', 'POST']] as const;

interface ExpressOptions {
  set(name: string, value: unknown): unknown;
}
type SinceNest12 = INestApplication & { enableCsrfProtection(): unknown; useSecurityHeaders(): unknown };

/** A plugin of Fastify, or the middleware of Express that does the same. */
const plugged =
  (plugin: unknown, options: object, middleware: unknown): NonNullable<Setup['configure']> =>
  (app: INestApplication, column: Column) =>
    column === 'fastify'
      ? (app as unknown as { register(plugin: unknown, options: object): Promise<unknown> }).register(plugin, options)
      : app.use(middleware);

/** A preflight is answered by the application, as on its other routes. */
async function takesPreflights({ base, own, send }: LocalCell): Promise<void> {
  const preflight = (path: string, ...headers: (readonly [string, string])[]) =>
    send({ method: 'OPTIONS', path, headers: [...headers, ...PREFLIGHT] });
  for (const answer of [await preflight(base), await preflight(base, GOOD), await preflight(own)]) {
    expect([answer.status, answer.headers['access-control-allow-origin']]).toEqual([204, '*']);
  }
}

async function hardened(cell: LocalCell): Promise<void> {
  const { headers } = await sendCall(cell);
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'SAMEORIGIN' });
}

/** A platform that can take it gets its document compressed; it is the same document. */
async function compressed({ port, base }: LocalCell): Promise<void> {
  const headers = Object.fromEntries([GOOD, FORM_TYPE, ['Accept-Encoding', 'gzip']]);
  const url = `http://127.0.0.1:${port}${base}/voice.inbound`;
  const answer = await fetch(url, { method: 'POST', headers, body: callBody() });
  expect(answer.headers.get('content-encoding')).toBe('gzip');
  expect(await answer.text()).toBe(DOCUMENT);
}

const CORS: readonly [string, Setup][] = [
  ['enableCors', { configure: (app) => app.enableCors() }],
  ['cors: true', { app: { cors: true } }],
  ['cors with options from the start', { app: { cors: { origin: '*', optionsSuccessStatus: 204 } } }],
];

export const SECURITY_ROWS: readonly LocalRow[] = [
  ...CORS.map(([name, setup]) => ({
    name,
    threads: 'nestjs/nest#9291, nestjs/nest#10735',
    headers: [BROWSER],
    setup,
    also: takesPreflights,
  })),
  {
    name: 'enableCsrfProtection',
    threads: 'nestjs/nest#17836, nestjs/docs.nestjs.com#3542',
    majors: [12],
    setup: { configure: (app) => (app as SinceNest12).enableCsrfProtection() },
    also: async ({ base, send, log }) => {
      const answer = await send({ path: base, headers: [GOOD, JSON_TYPE, BROWSER], body: receiptBody() });
      expect(answer.status).toBe(403);
      // It is refused before the module sees it.
      expect(await log()).not.toContain('VOX_MISSED');
    },
  },
  {
    name: 'useSecurityHeaders',
    threads: 'nestjs/nest#1597',
    majors: [12],
    setup: { configure: (app) => (app as SinceNest12).useSecurityHeaders() },
    also: hardened,
  },
  {
    name: 'helmet',
    threads: 'nestjs/nest#1597',
    setup: { configure: plugged(fastifyHelmet, {}, helmet()) },
    also: hardened,
  },
  {
    name: 'compression',
    threads: 'expressjs/compression#6, nestjs/nest#10305',
    setup: { configure: plugged(fastifyCompress, { threshold: 0 }, compression({ threshold: 0 })) },
    also: compressed,
  },
  {
    name: 'requireHttps behind a proxy that the application trusts',
    threads: 'twilio/twilio-node#321, twilio/twilio-node#505, twilio/twilio-node#701, twilio/twilio-python#751',
    headers: [['X-Forwarded-Proto', 'https']],
    setup: {
      options: { requireHttps: true },
      fastify: { trustProxy: '127.0.0.1' },
      configure: (app, column) =>
        column !== 'fastify' && (app as INestApplication & ExpressOptions).set('trust proxy', 'loopback'),
    },
  },
  {
    name: 'requireHttps behind a proxy that nobody trusts',
    threads: 'twilio/twilio-node#321',
    headers: [['X-Forwarded-Proto', 'https']],
    setup: { options: { requireHttps: true } },
    differs: { receipt: 403, again: 403, runs: 0, stranger: 403, call: '403', badJson: 403, check: 403 },
  },
];
