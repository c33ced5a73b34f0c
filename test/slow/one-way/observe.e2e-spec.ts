import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildServer, startProcess, stopProcess } from '../../score/start-process.js';
import { exchangeRaw } from '../../support/exchange-raw.js';
import { PLATFORMS } from '../../support/platforms.js';
import { JSON_TYPE } from '../../support/receiver.js';
import { type RequestParts, requestText } from '../../support/request-text.js';
import { until } from '../../support/until.js';
import { type Collector, startCollector, type Traced } from './parts/collector.js';
import { call, guess, message } from '../../http/one-way/parts/house.js';

/** Those of the application among them. */
const MOST_SPANS = 8;
const REQUESTS: Readonly<Record<string, () => RequestParts>> = {
  receipt: message,
  call,
  refusal: guess,
  read: () => ({ method: 'GET', path: '/hello' }),
  written: () => ({ path: '/hello', headers: [JSON_TYPE], body: '{}' }),
};

describe.each(PLATFORMS)('the tracer of Nest, @nestjs/observe, on %s', (platform) => {
  let collector: Collector;
  let server: ChildServer;
  const traced = new Map<string, Traced>();

  /** One after another, as the tracer tells of requests in the order of their ends. */
  async function sendAll(): Promise<void> {
    traced.clear();
    const before = collector.traced.length;
    const names = Object.keys(REQUESTS);
    const statuses: number[] = [];
    for (const make of Object.values(REQUESTS)) {
      statuses.push((await exchangeRaw(server.port, requestText(make()))).status);
    }
    expect(statuses).toEqual([200, 200, 401, 200, 200]);
    await until('the tracer has told of all', () => collector.traced.length >= before + names.length);
    for (const [index, one] of collector.traced.slice(before).entries()) {
      expect(one.status).toBe(statuses[index]);
      traced.set(names[index] ?? '', one);
    }
  }

  beforeAll(async () => {
    collector = await startCollector();
    const program = new URL('./parts/observed.process.ts', import.meta.url);
    server = await startProcess(program, [platform, collector.endpoint]);
    // The second time, everything is warm.
    await sendAll();
    await sendAll();
  }, 60_000);
  afterAll(async () => {
    await stopProcess(server);
    await collector.close();
  });

  it.each(['receipt', 'call'])('draws at most 8 spans for a %s, the handler among them', (kind) => {
    const spans = traced.get(kind)?.spans ?? [];
    expect(spans.length).toBeLessThanOrEqual(MOST_SPANS);
    expect(spans).toContain('VoxWebhooksController.receive');
    expect(spans).toContain(kind === 'call' ? 'Desk.answer' : 'Desk.take');
  });

  it('draws at most 8 spans for a refusal, and no handler', () => {
    const spans = traced.get('refusal')?.spans ?? [];
    expect(spans.length).toBeLessThanOrEqual(MOST_SPANS);
    expect(spans).toContain('VoxAuthGuard.canActivate');
    expect(spans.filter((name) => name.startsWith('Desk.'))).toEqual([]);
  });

  it('draws nothing of ours for other routes', () => {
    expect(traced.get('read')?.spans).toEqual(['HelloController.hello']);
    expect(traced.get('written')?.spans).toEqual(['HelloController.echo']);
  });
});
