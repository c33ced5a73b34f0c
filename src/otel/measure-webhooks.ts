import type { Meter } from '@opentelemetry/api';
import { listen } from './listen.js';
import { SECONDS } from './seconds.js';

/** How long webhooks take, and how they end. */
export function measureWebhooks(meter: Meter): () => void {
  const description = 'Duration of a webhook, from its credential to its answer.';
  const duration = meter.createHistogram('vox.webhook.duration', { description, ...SECONDS });
  const webhooks = meter.createCounter('vox.webhooks', { description: 'Webhooks by outcome.', unit: '{webhook}' });
  return listen('vox:webhook', ({ registration, event, code, status, durationMs }) => {
    const attributes = {
      'vox.registration': registration,
      'vox.event': event,
      'vox.code': code,
      'http.response.status_code': status,
    };
    webhooks.add(1, attributes);
    duration.record(durationMs / 1_000, attributes);
  });
}
