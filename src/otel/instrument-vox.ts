import { metrics, trace } from '@opentelemetry/api';
import { countEvents } from './count-events.js';
import { markRequests } from './mark-requests.js';
import { measureHandlers } from './measure-handlers.js';
import { measureWebhooks } from './measure-webhooks.js';
import { traceHandlers } from './trace-handlers.js';
import type { VoxInstrumentationOptions } from './vox-instrumentation-options.interface.js';

const SCOPE = 'nestjs-vox-webhooks';

/**
 * Gives OpenTelemetry a span for every handler call of this process, and metrics. Handlers run inside their span, so that
 * what they ask of a database or another service hangs below it. Call it once, after the SDK was started: there is no
 * global meter before. Which spans and metrics there are: docs/telemetry.md.
 *
 * @returns the function that takes everything off again; spans under way still end
 * @example
 * sdk.start();
 * const stop = instrumentVox();
 */
export function instrumentVox(options: VoxInstrumentationOptions = {}): () => void {
  const { tracerProvider = trace.getTracerProvider(), meterProvider = metrics.getMeterProvider() } = options;
  const meter = meterProvider.getMeter(SCOPE);
  const stops = [
    traceHandlers(tracerProvider.getTracer(SCOPE)),
    markRequests(),
    measureWebhooks(meter),
    measureHandlers(meter),
    countEvents(meter),
  ];
  return () => stops.forEach((stop) => stop());
}
