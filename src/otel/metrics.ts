import type { Attributes, Meter, MetricOptions } from '@opentelemetry/api';
import type { EventFacts } from '../telemetry/vox-messages.interface.js';
import { endingAttributes, processAttributes } from './handler-attributes.js';
import { listen } from './listen.js';

/** Unit and buckets of the semantic conventions for durations of messaging. */
const SECONDS: MetricOptions = {
  unit: 's',
  advice: { explicitBucketBoundaries: [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10] },
};

/** How long webhooks take, and how they end. */
export function measureWebhooks(meter: Meter): () => void {
  const description = 'Duration of a webhook, from its credential to its answer.';
  const duration = meter.createHistogram('vox.webhook.duration', { description, ...SECONDS });
  const webhooks = meter.createCounter('vox.webhooks', { description: 'Webhooks by outcome.', unit: '{webhook}' });
  return listen('vox:webhook', (message) => {
    const { code, status, durationMs } = message;
    const attributes = { ...eventAttributes(message), 'vox.code': code, 'http.response.status_code': status };
    webhooks.add(1, attributes);
    duration.record(durationMs / 1_000, attributes);
  });
}

/** How long handlers take, and how long events wait for one. */
export function measureHandlers(meter: Meter): () => void {
  const duration = meter.createHistogram('messaging.process.duration', {
    description: 'Duration of a handler call.',
    ...SECONDS,
  });
  const wait = meter.createHistogram('vox.queue.wait.duration', {
    description: 'Time from a webhook to the first attempt of a handler in a worker.',
    ...SECONDS,
  });
  return listen('tracing:vox:delivery:asyncEnd', (message) => {
    const { durationMs = 0, waitedMs, attempt } = message;
    const attributes = processAttributes(message);
    duration.record(durationMs / 1_000, { ...attributes, ...endingAttributes(message) });
    if (waitedMs !== undefined && attempt === 1) wait.record(waitedMs / 1_000, attributes);
  });
}

/** Counts what the answers to webhooks do not show. */
export function countEvents(meter: Meter): () => void {
  const counter = (name: string, unit: string, description: string) => meter.createCounter(name, { unit, description });
  const stored = counter('vox.stored_events', '{event}', 'Events that the delivery queue took.');
  const late = counter('vox.late_results', '{call}', 'Handlers that ended after their deadline.');
  const given = counter('vox.dead_letters', '{event}', 'Events that a worker gave up, once for each handler.');
  const lost = counter('vox.lost_leases', '{lease}', 'Claims that were taken over while handlers were at work.');
  const flaws = counter('vox.flaws', '{field}', 'Fields that did not fit and were left out of the payload.');
  const stops = [
    listen('vox:webhook', (message) =>
      message.flaws.forEach((field) => flaws.add(1, { ...eventAttributes(message), 'vox.field': field })),
    ),
    listen('vox:stored', (message) => stored.add(1, eventAttributes(message))),
    listen('vox:late-result', (message) =>
      late.add(1, { ...eventAttributes(message), 'vox.handler': message.handler }),
    ),
    listen('vox:dead-letter', (message) =>
      given.add(1, { ...eventAttributes(message), 'vox.handler': message.handler }),
    ),
    listen('vox:lease-lost', ({ registration }) => lost.add(1, { 'vox.registration': registration })),
  ];
  return () => stops.forEach((stop) => stop());
}

function eventAttributes({ registration, event }: EventFacts): Attributes {
  return { 'vox.registration': registration, 'vox.event': event };
}
