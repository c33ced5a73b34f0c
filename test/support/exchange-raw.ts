import { connect } from 'node:net';

/** An HTTP answer as it came over the wire. */
export interface RawAnswer {
  readonly status: number;
  /** Every header line in order, names in lower case. */
  readonly lines: readonly (readonly [string, string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Writes bytes to a socket as they are and reads one answer: for requests that no HTTP client would send. */
export function exchangeRaw(port: number, request: string | Buffer, timeout = 20_000): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let received = Buffer.alloc(0);
    const settle = (): void => {
      clearTimeout(timer);
      socket.destroy();
      const answer = parse(received);
      if (answer) resolve(answer);
      else reject(new Error(`no complete answer, got ${JSON.stringify(received.toString('latin1').slice(0, 200))}`));
    };
    const timer = setTimeout(settle, timeout);
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      const answer = parse(received);
      if (answer) settle();
    });
    socket.on('error', settle);
    socket.on('close', settle);
    socket.write(typeof request === 'string' ? Buffer.from(request, 'latin1') : request);
  });
}

function parse(received: Buffer): RawAnswer | undefined {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [first = '', ...rest] = received.subarray(0, end).toString('latin1').split('\r\n');
  const lines = rest.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
  });
  const headers = Object.fromEntries(lines);
  const body = received.subarray(end + 4);
  const status = Number(first.split(' ')[1]);
  const bodyless = status === 204 || status === 304;
  if (headers['transfer-encoding'] === 'chunked') {
    const text = dechunk(body.toString('utf8'));
    return text === undefined ? undefined : { status, lines, headers, body: text };
  }
  const length = bodyless ? 0 : Number(headers['content-length'] ?? 0);
  if (body.length < length) return undefined;
  return { status, lines, headers, body: body.subarray(0, length).toString('utf8') };
}

function dechunk(text: string): string | undefined {
  let out = '';
  for (let rest = text; ;) {
    const match = /^([0-9a-f]+)\r\n/i.exec(rest);
    if (!match?.[1]) return undefined;
    const size = Number.parseInt(match[1], 16);
    if (size === 0) return out;
    out += rest.slice(match[0].length, match[0].length + size);
    rest = rest.slice(match[0].length + size + 2);
  }
}
