import { SpanKind } from '@opentelemetry/api';
import type { SpanProcessor } from '@opentelemetry/sdk-trace-base';

/** Where instrumentations of HTTP, Express, Nest and Fastify put the URL of a request. */
const URLS = ['url.query', 'url.full', 'url.path', 'http.url', 'http.target'];
const pathOf = (name: string, url: string): string => (name === 'url.query' ? '' : (url.split('?', 1)[0] ?? ''));

/** The first of `spanProcessors`. Spans of requests that the application makes keep their URLs. */
export const withoutQueries: SpanProcessor = {
  onStart(span) {
    if (span.kind === SpanKind.CLIENT) return;
    for (const name of URLS) {
      const value = span.attributes[name];
      if (typeof value === 'string') span.setAttribute(name, pathOf(name, value));
    }
  },
  onEnd: () => undefined,
  forceFlush: () => Promise.resolve(),
  shutdown: () => Promise.resolve(),
};
