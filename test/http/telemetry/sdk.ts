import { context } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import {
  AggregationTemporality,
  type DataPoint,
  type Histogram,
  type MetricData,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';

/** OpenTelemetry as an application sets it up, with exporters that only remember. */
export class Sdk {
  private readonly spanExporter = new InMemorySpanExporter();
  private readonly metricExporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  private readonly reader = new PeriodicExportingMetricReader({
    exporter: this.metricExporter,
    exportIntervalMillis: 3_600_000,
  });
  readonly tracerProvider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(this.spanExporter)] });
  readonly meterProvider = new MeterProvider({ readers: [this.reader] });

  constructor() {
    context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  }

  get spans(): readonly ReadableSpan[] {
    return this.spanExporter.getFinishedSpans();
  }

  /** The only span of this name. */
  span(name: string): ReadableSpan {
    const [found, ...more] = this.spans.filter((span) => span.name === name);
    if (found && more.length === 0) return found;
    throw new Error(`there are ${found ? more.length + 1 : 0} spans ${name}`);
  }

  forgetSpans(): void {
    this.spanExporter.reset();
  }

  /** Every metric, as it is now. */
  async metrics(): Promise<readonly MetricData[]> {
    this.metricExporter.reset();
    await this.reader.forceFlush();
    const scopes = this.metricExporter.getMetrics().flatMap(({ scopeMetrics }) => scopeMetrics);
    return scopes.flatMap(({ metrics }) => metrics);
  }

  /** All series of a metric, as they are now. */
  async series(name: string): Promise<readonly DataPoint<number | Partial<Histogram>>[]> {
    const metric = (await this.metrics()).find(({ descriptor }) => descriptor.name === name);
    return metric?.dataPoints.map(({ value, ...point }) => ({ ...point, value })) ?? [];
  }

  async stop(): Promise<void> {
    context.disable();
    await Promise.all([this.tracerProvider.shutdown(), this.meterProvider.shutdown()]);
  }
}
