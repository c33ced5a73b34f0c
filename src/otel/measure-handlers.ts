import type { Meter } from '@opentelemetry/api';
import { endingAttributes } from './ending-attributes.js';
import { listen } from './listen.js';
import { processAttributes } from './process-attributes.js';
import { SECONDS } from './seconds.js';

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
