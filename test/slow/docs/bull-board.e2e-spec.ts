import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { receipt } from '../../http/delivery/receipts.js';
import { type ChildServer, startProcess, stopProcess } from '../../score/start-process.js';
import { exchangeRaw } from '../../support/exchange-raw.js';
import { PLATFORMS } from '../../support/platforms.js';
import { FORM_TYPE, GOOD, JSON_TYPE, PATH } from '../../support/receiver.js';
import { type RedisServer, startRedis } from '../../support/redis-server.js';
import { type RequestParts, requestText } from '../../support/request-text.js';
import { until } from '../../support/until.js';

const PROGRAM = new URL('../../docs/recipes/operator.process.ts', import.meta.url);
const CARD = '4111111111111111';
const PASSWORD = 'canary-password';

interface BoardJob {
  readonly id: string;
  readonly failedReason: string;
  readonly data: Readonly<Record<string, unknown>>;
}

describe.each(PLATFORMS)('bull-board beside the queue, on %s', (platform) => {
  let redis: RedisServer;
  let server: ChildServer;
  const board = (path: string, { auth = true, method = 'GET' } = {}): Promise<Response> =>
    fetch(`http://127.0.0.1:${server.port}/queues${path}`, {
      method,
      headers: auth ? { authorization: `Basic ${btoa(`operator:${PASSWORD}`)}` } : {},
    });
  const failed = async (): Promise<readonly BoardJob[]> => {
    const path = `/api/queues?activeQueue=${encodeURIComponent('{vox-webhooks}')}&status=failed&page=1`;
    const { queues } = (await (await board(path)).json()) as { queues: { jobs: BoardJob[] }[] };
    return queues[0]?.jobs ?? [];
  };
  const send = (parts: RequestParts) =>
    exchangeRaw(server.port, requestText({ path: PATH, headers: [GOOD, JSON_TYPE], ...parts }));
  beforeAll(async () => {
    redis = await startRedis();
    const env = { ...process.env, REDIS_URL: redis.url, OPERATOR_PASSWORD: PASSWORD, PLATFORM: platform };
    server = await startProcess(PROGRAM, [], { env });
  });
  afterAll(async () => {
    await stopProcess(server);
    await redis.stop();
  });

  const attempts = async (question = 'state'): Promise<number> => {
    const { attempts: made } = (await server.ask(question)) ?? {};
    return Array.isArray(made) ? made.length : 0;
  };

  it('lets nobody in without the password, to no page and no call', async () => {
    const paths = ['', '/', '/api/queues', `/queue/${encodeURIComponent('{vox-webhooks}')}`, '/static/favicon.svg'];
    const answers = await Promise.all(paths.map((path) => board(path, { auth: false })));
    expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 401));
    expect((await board('')).status).toBe(200);
  });

  it('shows a dead letter with its reason, and nothing that the platform sent', async () => {
    expect((await send(receipt('canary-id', 'delivered', { tag: 'canary-tag' }))).status).toBe(200);
    await until('the dead letter is there', async () => (await failed()).length === 1);
    const [letter] = await failed();
    expect(letter?.failedReason).toContain('no table for receipts');
    expect(letter?.data).toMatchObject({ event: 'sms.dlr', handler: 'Receipts.write', version: '2025-02-01' });
    const shown = `${JSON.stringify(letter)}${await (await board(`/api/queues/${encodeURIComponent('{vox-webhooks}')}/${letter?.id ?? ''}`)).text()}`;
    expect(shown).toContain('Receipts.write');
    expect(shown).not.toMatch(/canary|12025550/);
  });

  it('replays it with the worker of this package', async () => {
    const [letter] = await failed();
    const before = await attempts('mend');
    const path = `/api/queues/${encodeURIComponent('{vox-webhooks}')}/${encodeURIComponent(letter?.id ?? '')}/retry`;
    expect((await board(path, { method: 'PUT' })).status).toBeLessThan(300);
    await until('the job is done', async () => (await attempts()) > before && (await failed()).length === 0);
  });

  it('never gets an event that may hold card data', async () => {
    const before = (await everything(redis)).length;
    const body = new URLSearchParams({
      CallSid: 'CA-pay',
      From: '+12025550188',
      To: '+12025550123',
      ApiVersion: 'v0',
      PaymentCardNumber: CARD,
    }).toString();
    const { status } = await send({ path: `${PATH}/voice.pay.status`, headers: [GOOD, FORM_TYPE], body });
    expect(status).toBe(200);
    expect(await server.ask('state')).toMatchObject({ payments: 1 });
    const after = await everything(redis);
    expect(after).toHaveLength(before);
    expect(after.join('\n')).not.toContain(CARD);
  });
});

/** Keys and contents of a Redis, in the form of its dumps. */
async function everything({ url }: RedisServer): Promise<string[]> {
  const client = new Redis(url);
  try {
    const keys = await client.keys('bull:{vox-webhooks}:*');
    const hashes = keys.filter((key) => key.split(':').length === 3);
    return await Promise.all(
      hashes.map(
        async (key) => `${key} ${(await client.type(key)) === 'hash' ? JSON.stringify(await client.hgetall(key)) : ''}`,
      ),
    );
  } finally {
    client.disconnect();
  }
}
