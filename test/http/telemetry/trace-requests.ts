import type { Server, ServerResponse } from 'node:http';
import { SpanKind, type TracerProvider } from '@opentelemetry/api';
import type { INestApplication } from '@nestjs/common';

/** A span around every request, made where the HTTP instrumentation of OpenTelemetry makes its own. */
export function traceRequests(app: INestApplication, provider: TracerProvider): void {
  const server = app.getHttpServer() as Server;
  const emit = server.emit.bind(server) as (name: string, ...args: unknown[]) => boolean;
  const tracer = provider.getTracer('http');
  server.emit = (name: string, ...args: unknown[]): boolean => {
    if (name !== 'request') return emit(name, ...args);
    return tracer.startActiveSpan('request', { kind: SpanKind.SERVER, root: true }, (span) => {
      (args[1] as ServerResponse).once('close', () => span.end());
      return emit(name, ...args);
    });
  };
}
