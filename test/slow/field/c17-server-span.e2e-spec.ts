import { describe, expect, it } from '@jest/globals';
import { startProcess, stopProcess } from '../../score/start-process.js';
import { exchangeRaw } from '../../support/exchange-raw.js';
import { GOOD, PATH } from '../../support/receiver.js';
import { requestText } from '../../support/request-text.js';
import { guess, message } from '../../http/one-way/parts/house.js';
import type { ToldSpan, Tracing } from '../../http/field/parts/traced.sdk.js';

const EVERY = ['http', 'express', 'nest', 'fastify'] as const;
const QUERY = '?vox-link=canary-signature';

/** A handled webhook, a refused one, and one with a method that there is not. */
const REQUESTS = [
  { ...message(), path: `${PATH}/sms.mo${QUERY}` },
  { ...guess(), path: `${PATH}/sms.mo${QUERY}` },
  { method: 'PUT', path: `${PATH}/sms.mo${QUERY}`, headers: [GOOD] },
];
const CODES = { 200: 'VOX_HANDLED', 401: 'VOX_UNAUTHORIZED', 405: 'VOX_METHOD_NOT_ALLOWED' };

/** All spans of an application that was sent the three requests. */
async function spansOf(tracing: Tracing): Promise<readonly ToldSpan[]> {
  const program = new URL('../../http/field/parts/traced.process.ts', import.meta.url);
  const sdk = new URL('../../http/field/parts/traced.sdk.ts', import.meta.url).href;
  const server = await startProcess(program, [JSON.stringify(tracing)], { execArgv: ['--import', sdk] });
  try {
    const statuses: number[] = [];
    for (const request of REQUESTS) statuses.push((await exchangeRaw(server.port, requestText(request))).status);
    expect(statuses).toEqual(Object.keys(CODES).map(Number));
    const spans = (await server.ask('spans'))?.['spans'] as ToldSpan[];
    expect(spans.length).toBeGreaterThanOrEqual(REQUESTS.length);
    return spans;
  } finally {
    await stopProcess(server);
  }
}

interface Request {
  readonly server: ToldSpan | undefined;
  /** Spans that were told what the webhook was. */
  readonly marked: readonly ToldSpan[];
}

function requestOf(spans: readonly ToldSpan[], status: number): Request {
  const server = spans.find(
    ({ kind, attributes }) => kind === 'SERVER' && attributes['http.response.status_code'] === status,
  );
  const marked = spans.filter(({ traceId, attributes }) => traceId === server?.traceId && 'vox.event' in attributes);
  return { server, marked };
}

/** Names of the spans that were told of the handled, the refused, and the request of another method. */
const markedIn = (spans: readonly ToldSpan[]): string[] =>
  Object.entries(CODES).map(([status, code]) => {
    const { marked } = requestOf(spans, Number(status));
    for (const { attributes } of marked) expect(attributes['vox.code']).toBe(code);
    return marked.map(({ name, kind }) => `${kind} ${name}`).join();
  });

/** `nest` draws under Nest 11 only: instrumentation-nestjs-core 0.70 leaves Nest 12 alone. */
const IS_11 = process.env['NEST_MAJOR'] === '11';
const BY_NEST = ['INTERNAL receive', ...Array<string>(2).fill('INTERNAL VoxWebhooksController.receive')];
const all = (name: string): string[] => Array<string>(3).fill(name);
const BY_HTTP = ['SERVER POST', 'SERVER POST', 'SERVER PUT'];
const BY_FASTIFY = all(
  `INTERNAL handler - ${IS_11 ? 'fastify -> @fastify/otel -> @fastify/middie' : 'VoxWebhooksController.receive'}`,
);

describe('the span that carries vox.code', () => {
  it.each<[string, Pick<Tracing, 'platform' | 'instrumentations' | 'fastPath'>, string[]]>([
    ['HTTP alone, Express', { platform: 'express', instrumentations: ['http'] }, BY_HTTP],
    ['HTTP alone, Fastify', { platform: 'fastify', instrumentations: ['http'] }, BY_HTTP],
    [
      'all, Express',
      { platform: 'express', instrumentations: EVERY },
      IS_11 ? BY_NEST : all('INTERNAL request handler'),
    ],
    ['all, Fastify', { platform: 'fastify', instrumentations: EVERY }, IS_11 ? BY_NEST : BY_FASTIFY],
    [
      'all, Express, fastPath',
      { platform: 'express', instrumentations: EVERY, fastPath: true },
      all('INTERNAL middleware - judge'),
    ],
    [
      'all, Fastify, fastPath: the span has ended',
      { platform: 'fastify', instrumentations: EVERY, fastPath: true },
      all(''),
    ],
    ['@fastify/otel alone', { platform: 'fastify', instrumentations: ['fastify'] }, BY_FASTIFY],
  ])('by default is the active one: %s', async (_what, tracing, expected) => {
    expect(markedIn(await spansOf({ ...tracing, finds: 'active span' }))).toEqual(expected);
  });

  const NAMED = [
    'SERVER POST /webhooks/vox/:event',
    'SERVER POST /webhooks/vox/:event',
    'SERVER PUT /webhooks/vox/:event',
  ];

  it.each<[string, Pick<Tracing, 'platform' | 'fastPath'>, string[]]>([
    ['Express', { platform: 'express' }, NAMED],
    ['Fastify', { platform: 'fastify' }, NAMED],
    ['Express, fastPath: no route', { platform: 'express', fastPath: true }, BY_HTTP],
    ['Fastify, fastPath', { platform: 'fastify', fastPath: true }, NAMED],
  ])('with the recipe is the server span, named after method and route: %s', async (_what, tracing, expected) => {
    const spans = await spansOf({ ...tracing, instrumentations: EVERY, finds: 'server span' });
    expect(markedIn(spans)).toEqual(expected);
    expect(requestOf(spans, 200).server?.attributes).toMatchObject({
      'vox.registration': 'default',
      'vox.event': 'sms.mo',
      'vox.code': 'VOX_HANDLED',
      'vox.key': expect.any(String),
      'url.path': `${PATH}/sms.mo`,
    });
    expect(JSON.stringify(spans)).toContain('canary-signature');
  });

  it.each(['express', 'fastify'])('holds no query with the recipe for secrets, on %s', async (platform) => {
    const spans = await spansOf({ platform, instrumentations: EVERY, finds: 'server span', keepsQueries: false });
    expect(markedIn(spans)).toEqual(NAMED);
    expect(JSON.stringify(spans)).not.toContain('canary-signature');
  });

  it('with the recipe is the active one where no HTTP instrumentation is', async () => {
    const spans = await spansOf({ platform: 'fastify', instrumentations: ['fastify'], finds: 'server span' });
    expect(markedIn(spans)).toEqual(BY_FASTIFY);
  });
});
