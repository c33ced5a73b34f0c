import { connect, type Socket } from 'node:net';
import { type Answer, readAnswer } from './read-answer.js';

interface Pending {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** One connection, kept as long as the server keeps it; one request at a time. */
export class Connection {
  private socket: Socket | undefined;
  private received = '';
  private pending: Pending | undefined;

  constructor(private readonly port: number) {}

  /** @throws Error when the connection closes before the answer is complete */
  send(request: Buffer): Promise<Answer> {
    const socket = (this.socket ??= this.open());
    this.received = '';
    return new Promise((resolve, reject) => {
      this.pending = { resolve, reject };
      socket.write(request);
    });
  }

  /** The rest of a request that was sent in part. */
  add(bytes: Buffer): void {
    this.socket?.write(bytes);
  }

  end(): void {
    const { socket } = this;
    this.socket = undefined;
    socket?.destroy();
  }

  private open(): Socket {
    const socket = connect({ port: this.port, host: '127.0.0.1', noDelay: true }).setEncoding('latin1');
    let reason = 'closed';
    socket.on('data', (text: string) => this.take(text));
    socket.on('error', (error) => (reason = error.message));
    socket.on('close', () => this.lose(socket, reason));
    return socket;
  }

  /** As the server asked: our side closes first, whatever is still under way to us. */
  private leave(): void {
    this.socket?.end();
    this.socket = undefined;
  }

  private take(text: string): void {
    this.received += text;
    const answer = this.pending && readAnswer(this.received);
    if (!answer) return;
    if (!answer.keep) this.leave();
    this.pending?.resolve(answer);
  }

  private lose(socket: Socket, reason: string): void {
    if (this.socket !== socket) return;
    this.socket = undefined;
    this.pending?.reject(new Error(`the connection was lost before the answer came: ${reason}`));
  }
}
