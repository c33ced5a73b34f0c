import { connect, type Socket } from 'node:net';

/** How an exchange ended: a status, or none because the connection closed, or none at all in time. */
export type WireEnd = number | 'closed' | 'hung';

interface Pending {
  readonly method: string;
  readonly resolve: (end: WireEnd) => void;
  readonly timer: NodeJS.Timeout;
}

/** A connection that is kept as long as the server keeps it. Writes bytes as they are, one request at a time. */
export class WireClient {
  private socket: Socket | undefined;
  private received = '';
  private pending: Pending | undefined;

  constructor(
    private readonly port: number,
    private readonly timeout = 10_000,
  ) {}

  /** @param close close our side once the bytes are out */
  send(method: string, bytes: Buffer, close = false): Promise<WireEnd> {
    const socket = (this.socket ??= this.open());
    this.received = '';
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.settle('hung'), this.timeout);
      this.pending = { method, resolve, timer };
      if (close) socket.end(bytes);
      else socket.write(bytes);
    });
  }

  end(): void {
    this.drop();
  }

  private open(): Socket {
    const socket = connect({ port: this.port, host: '127.0.0.1', allowHalfOpen: true }).setNoDelay();
    const lose = (): void => {
      if (this.socket === socket) this.settle('closed');
    };
    socket.on('data', (chunk) => {
      if (this.socket === socket) this.take(chunk.toString('latin1'));
    });
    return socket.on('error', lose).on('end', lose).on('close', lose);
  }

  private take(text: string): void {
    this.received += text;
    if (!this.pending) return this.drop();
    const answer = readAnswer(this.received, this.pending.method);
    if (!answer) return;
    this.settle(answer.status, answer.keep);
  }

  private settle(end: WireEnd, keep = false): void {
    if (!keep) this.drop();
    const { pending } = this;
    if (!pending) return;
    this.pending = undefined;
    clearTimeout(pending.timer);
    pending.resolve(end);
  }

  private drop(): void {
    this.socket?.destroy();
    this.socket = undefined;
  }
}

/** The status of a complete answer, interim ones left out; a connection is kept only if the answer says nothing else. */
function readAnswer(text: string, method: string): { status: number; keep: boolean } | undefined {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = text.slice(0, end).toLowerCase();
  const status = Number(/^http\/1\.1 (\d{3})/.exec(head)?.[1]);
  if (status === 100) return readAnswer(text.slice(end + 4), method);
  const keep = !head.includes('\r\nconnection: close');
  if (method === 'HEAD' || status === 204 || status === 304) return { status, keep };
  const body = text.slice(end + 4);
  if (head.includes('\r\ntransfer-encoding: chunked')) {
    return body.endsWith('0\r\n\r\n') ? { status, keep } : undefined;
  }
  const length = Number(/\r\ncontent-length: (\d+)/.exec(head)?.[1] ?? 0);
  return body.length < length ? undefined : { status, keep };
}
