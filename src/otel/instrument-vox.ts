import { type Context, type MeterProvider, metrics, type Span, trace, type TracerProvider } from '@opentelemetry/api';
import { observerOptions } from '../telemetry/observer-options.js';
import { countEvents, measureHandlers, measureWebhooks } from './metrics.js';
import { SCOPE } from './scope.js';
import { markRequests, traceHandlers } from './spans.js';

/** Options of {@link instrumentVox}; a provider that is left out is the one that is registered globally at that moment. */
export interface VoxInstrumentationOptions {
  readonly tracerProvider?: TracerProvider | undefined;
  readonly meterProvider?: MeterProvider | undefined;
  /**
   * Finds the span that is told what the webhook was. Default, also where it returns `undefined`: the active span.
   * Instrumentations of Express, Nest and Fastify make spans of their own, one of which is active by then. The server span
   * of the HTTP instrumentation is in the RPC metadata of the context. Called once for each webhook; it must not throw, as it
   * runs in a listener of a channel.
   *
   * @example
   * import { getRPCMetadata } from '@opentelemetry/core';
   * instrumentVox({ requestSpan: (context) => getRPCMetadata(context)?.span });
   */
  readonly requestSpan?: ((context: Context) => Span | undefined) | undefined;
}

/**
 * Gives OpenTelemetry a span for every handler call of this process, and metrics. Handlers run inside their span, so the
 * spans of their database queries and requests are its children. Call it once, after the SDK was started: before that
 * there is no global meter. docs/telemetry.md lists the spans and metrics.
 *
 * @throws VoxConfigError for an option that cannot work
 * @returns the function that ends it; spans that are open still end
 * @example
 * sdk.start();
 * const stop = instrumentVox();
 */
export function instrumentVox(options: VoxInstrumentationOptions = {}): () => void {
  const {
    tracerProvider = trace.getTracerProvider(),
    meterProvider = metrics.getMeterProvider(),
    requestSpan,
  } = observerOptions('instrumentVox', options);
  const meter = meterProvider.getMeter(SCOPE);
  const stops = [
    traceHandlers(tracerProvider.getTracer(SCOPE)),
    markRequests(requestSpan),
    measureWebhooks(meter),
    measureHandlers(meter),
    countEvents(meter),
  ];
  return () => stops.forEach((stop) => stop());
}
