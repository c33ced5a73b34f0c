export interface RequestParts {
  readonly method?: string;
  readonly path?: string;
  /** Header lines in order; a name may come twice. Default: JSON and a good credential. */
  readonly headers?: readonly (readonly [string, string])[];
  readonly body?: string | Buffer;
  /** Leave Content-Length out: the caller writes its own framing headers. */
  readonly unframed?: boolean;
}

/** Bytes of an HTTP/1.1 request, written as given. */
export function requestText({ method = 'POST', path = '/', headers = [], body = '', unframed }: RequestParts): Buffer {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const length =
    unframed || (bytes.length === 0 && method !== 'POST') ? [] : [['Content-Length', String(bytes.length)] as const];
  const lines = [['Host', 'test'] as const, ...headers, ...length].map(([name, value]) => `${name}: ${value}`);
  return Buffer.concat([Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`, 'latin1'), bytes]);
}
