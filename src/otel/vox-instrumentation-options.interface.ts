import type { MeterProvider, TracerProvider } from '@opentelemetry/api';

/** Options of `instrumentVox`; without one, the provider that is registered globally at that moment. */
export interface VoxInstrumentationOptions {
  readonly tracerProvider?: TracerProvider;
  readonly meterProvider?: MeterProvider;
}
