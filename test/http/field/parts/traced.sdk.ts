import { register } from 'node:module';
import { FastifyOtelInstrumentation } from '@fastify/otel';
import { context, SpanKind, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { ExpressInstrumentation } from '@opentelemetry/instrumentation-express';
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';
import { NestInstrumentation } from '@opentelemetry/instrumentation-nestjs-core';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { withoutQueries } from '../../../docs/recipes/spans-without-queries.js';

/** Which instrumentations a process has, and how it finds the span of a request. */
export interface Tracing {
  readonly platform: string;
  readonly instrumentations: readonly (keyof typeof MAKERS)[];
  readonly finds: 'active span' | 'server span';
  readonly fastPath?: boolean;
  readonly keepsQueries?: boolean;
}

/** A span as it is told of. */
export interface ToldSpan {
  readonly name: string;
  readonly kind: string;
  readonly traceId: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** Each in its default set-up. */
const MAKERS = {
  http: () => new HttpInstrumentation(),
  express: () => new ExpressInstrumentation(),
  nest: () => new NestInstrumentation(),
  fastify: () => new FastifyOtelInstrumentation({ registerOnInitialization: true }),
};

/** Loaded by `--import` before the application, as every SDK asks for. */
register('@opentelemetry/instrumentation/hook.mjs', import.meta.url);
export const tracing = JSON.parse(process.argv[2] ?? '') as Tracing;
const exporter = new InMemorySpanExporter();
const processors = tracing.keepsQueries === false ? [withoutQueries] : [];
const spanProcessors = [...processors, new SimpleSpanProcessor(exporter)];
context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors }));
for (const name of tracing.instrumentations) MAKERS[name]();

export const spans = (): readonly ToldSpan[] =>
  exporter.getFinishedSpans().map((span) => {
    const { name, kind, attributes } = span;
    return { name, kind: String(SpanKind[kind]), traceId: span.spanContext().traceId, attributes };
  });
