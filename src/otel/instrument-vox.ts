import { type MeterProvider, metrics, trace, type TracerProvider } from '@opentelemetry/api';
import { countEvents, measureHandlers, measureWebhooks } from './metrics.js';
import { markRequests, traceHandlers } from './spans.js';

const SCOPE = 'nestjs-vox-webhooks';

/** Options of {@link instrumentVox}; one that is left out is the provider that is registered globally at that moment. */
export interface VoxInstrumentationOptions {
  readonly tracerProvider?: TracerProvider;
  readonly meterProvider?: MeterProvider;
}

/**
 * Gives OpenTelemetry a span for every handler call of this process, and metrics. Handlers run inside their span, so the
 * spans of their database queries and requests are its children. Call it once, after the SDK was started: before that
 * there is no global meter. docs/telemetry.md lists the spans and metrics.
 *
 * @returns the function that ends it; spans that are open still end
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
