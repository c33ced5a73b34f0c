import { readFileSync } from 'node:fs';
import { channel } from 'node:diagnostics_channel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MetricData } from '@opentelemetry/sdk-metrics';
import { VoxHealth } from 'nestjs-vox-webhooks';
import { bullmq } from 'nestjs-vox-webhooks/bullmq';
import { VOX_CHANNELS } from 'nestjs-vox-webhooks/diagnostics';
import { instrumentVox, observeVoxHealth } from 'nestjs-vox-webhooks/otel';
import { type Receiver, startReceiver } from '../../support/receiver.js';
import { type RedisServer, startRedis } from '../../support/redis-server.js';
import { until } from '../../support/until.js';
import { freshId, receipt } from '../../http/delivery/receipts.js';
import { Moody } from '../../http/telemetry/moody.js';
import { prometheusNames } from '../../http/telemetry/prometheus-names.js';
import { Sdk } from '../../http/telemetry/sdk.js';

interface Panel {
  readonly title: string;
  readonly targets: readonly { readonly expr: string; readonly legendFormat: string }[];
}
interface Dashboard {
  readonly panels: readonly Panel[];
  readonly templating: { readonly list: readonly { readonly query: string }[] };
}
const DASHBOARD = JSON.parse(readFileSync('docs/grafana-dashboard.json', 'utf8')) as Dashboard;
const QUERIES = DASHBOARD.panels.flatMap(({ title, targets }) =>
  targets.map(({ expr, legendFormat }) => [title, expr, legendFormat] as const),
);
const WORDS = new Set(['sum', 'max', 'min', 'by', 'rate', 'increase', 'histogram_quantile']);

/** The selectors of a query: a name or a pattern of names, and the labels that are matched. */
function selectorsOf(expr: string): readonly { readonly names: RegExp; readonly labels: readonly string[] }[] {
  return [...expr.matchAll(/([a-z_]*)\{([^}]*)\}/g)].map(([, name = '', matchers = '']) => {
    const labels = [...matchers.matchAll(/([a-z_]+)(?:=~|!~|!=|=)"/g)].map(([, label = '']) => label);
    const pattern = name || (/__name__=~"([^"]*)"/.exec(matchers)?.[1] ?? '');
    return { names: new RegExp(`^(?:${pattern})$`), labels: labels.filter((label) => label !== '__name__') };
  });
}

describe('the dashboard for Grafana', () => {
  let redis: RedisServer;
  let receiver: Receiver;
  let sdk: Sdk;
  let emitted: readonly MetricData[];
  const stops: (() => void)[] = [];
  beforeAll(async () => {
    redis = await startRedis();
    sdk = new Sdk();
    stops.push(instrumentVox(sdk));
    const delivery = bullmq({ connection: redis.url, attempts: 2, backoff: { delay: 10, max: 10 } });
    receiver = await startReceiver({ providers: [Moody], options: { delivery } });
    stops.push(observeVoxHealth(receiver.app.get(VoxHealth), sdk));
    await receiver.send(receipt(freshId(), 'delivered', { tag: 'fail', time: 'no time' }));
    await until('a dead letter', async () => (await sdk.series('vox.queue.dead_letters'))[0]?.value === 1);
    // Two that only come of an outage or of a handler that hangs; their attributes are tested where they happen.
    const facts = { registration: 'default', event: 'sms.dlr', version: '2025-02-01', key: 'v1-x' };
    channel(VOX_CHANNELS.lateResult).publish({ ...facts, handler: 'Moody.receipt', durationMs: 1 });
    channel(VOX_CHANNELS.leaseLost).publish(facts);
    emitted = await sdk.metrics();
  });
  afterAll(async () => {
    stops.forEach((stop) => stop());
    await receiver.close();
    await redis.stop();
    await sdk.stop();
  });

  it.each([false, true])('asks for names and labels that exist, with units in names: %s', (hasUnits) => {
    const series = emitted.flatMap((metric) => prometheusNames(metric, hasUnits));
    const unknown = QUERIES.flatMap(([title, expr, legend]) => {
      const grouped = [...expr.matchAll(/by \(([^)]*)\)/g)].flatMap(([, list = '']) => list.split(', '));
      const shown = [...legend.matchAll(/\{\{(\w+)\}\}/g)].map(([, label = '']) => label);
      return selectorsOf(expr).flatMap(({ names, labels }) => {
        const found = series.filter(([name]) => names.test(name));
        if (found.length !== 1) return [`${title}: ${found.length} metrics are called ${names.source}`];
        const missing = [...labels, ...grouped, ...shown].filter((label) => !found[0]?.[1].includes(label));
        return missing.map((label) => `${title}: ${names.source} has no label ${label}`);
      });
    });
    expect(unknown).toEqual([]);
  });

  it('leaves no name of a query unchecked, and no metric of the package out', () => {
    for (const [title, expr] of QUERIES) {
      const rest = expr
        .replace(/"[^"]*"/g, '')
        .replace(/\{[^}]*\}/g, '{}')
        .replace(/by \([^)]*\)/g, '')
        .replace(/\[[^\]]*\]/g, '');
      const names = [...rest.matchAll(/[a-z_]{2,}(?!\w)/g)].map(([word]) => word).filter((word) => !WORDS.has(word));
      const checked = selectorsOf(expr).length;
      expect([title, names.length]).toEqual([title, [...rest.matchAll(/[a-z_]+\{\}/g)].length]);
      expect(checked).toBeGreaterThan(0);
    }
    const asked = QUERIES.flatMap(([, expr]) => selectorsOf(expr).map(({ names }) => names));
    const unasked = emitted.filter(
      (metric) => !prometheusNames(metric, false).some(([name]) => asked.some((one) => one.test(name))),
    );
    expect(unasked.map(({ descriptor }) => descriptor.name)).toEqual([]);
    expect(DASHBOARD.templating.list[1]?.query).toBe('label_values(vox_webhooks_total, vox_registration)');
  });

  it('asks Redis only when somebody collects, and stops when told', async () => {
    const [up] = await sdk.series('vox.up');
    expect([up?.value, up?.attributes]).toEqual([1, { 'vox.registration': 'default' }]);
    expect((await sdk.series('vox.queue.jobs'))[0]?.value).toBe(0);
    let reports = 0;
    const health = receiver.app.get(VoxHealth);
    const counted = { registration: 'counted', report: () => (reports++, health.report()) };
    const stop = observeVoxHealth(counted, sdk);
    expect(reports).toBe(0);
    await sdk.metrics();
    expect(reports).toBe(1);
    stop();
    await sdk.metrics();
    expect(reports).toBe(1);
  });

  it('tells that the queue is down, and no number then', async () => {
    const down = { registration: 'down', ok: false, draining: false, store: 'ok', queue: { ok: false } } as const;
    const stop = observeVoxHealth({ registration: 'down', report: () => Promise.resolve(down) }, sdk);
    const valuesOf = async (name: string) =>
      (await sdk.series(name)).flatMap(({ value, attributes }) =>
        attributes['vox.registration'] === 'down' ? [value] : [],
      );
    expect([await valuesOf('vox.up'), await valuesOf('vox.queue.jobs')]).toEqual([[0], []]);
    stop();
  });
});
