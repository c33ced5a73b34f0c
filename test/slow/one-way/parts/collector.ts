import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';

/** A span of `@nestjs/observe` as it comes over the wire: class, method, and the spans within. */
interface WireSpan {
  readonly n?: string;
  readonly c?: string;
  readonly m?: string;
  readonly ch?: readonly WireSpan[];
}

/** One request that was traced. */
interface WireTrace {
  readonly ti: string;
  readonly a?: { readonly m?: string; readonly sc?: number; readonly ou?: string };
  readonly t?: readonly WireSpan[];
}

/** One request that was traced: where it went, and the names of all its spans. */
export interface Traced {
  readonly url: string;
  readonly status: number;
  readonly spans: readonly string[];
}

/** Stands in for the server of `@nestjs/observe`, on the loopback interface. */
export interface Collector {
  readonly endpoint: string;
  readonly traced: readonly Traced[];
  close(): Promise<void>;
}

export async function startCollector(): Promise<Collector> {
  const traced: Traced[] = [];
  const server = createServer((request, response) => {
    void buffer(request).then((body) => {
      traced.push(...tracesIn(JSON.parse(gunzipSync(body).toString())).map(tracedOf));
      response.end('{}');
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, traced, close };
}

/** The traces of a batch, wherever it keeps them: all that have an id and spans. */
function tracesIn(value: unknown): readonly WireTrace[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('ti' in value && 't' in value) return [value as WireTrace];
  return Object.values(value).flatMap(tracesIn);
}

const tracedOf = ({ a, t = [] }: WireTrace): Traced => ({
  url: a?.ou ?? '',
  status: a?.sc ?? 0,
  spans: t.flatMap(namesOf),
});

const namesOf = ({ n, c, m, ch = [] }: WireSpan): readonly string[] => [
  c ? `${c}.${m}` : String(n),
  ...ch.flatMap(namesOf),
];
