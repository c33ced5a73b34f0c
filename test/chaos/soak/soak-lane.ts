import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { Connection } from '../../bench/load/connection.js';
import type { Kind } from './kinds.js';

/** One of the senders that soak the receiver at the same time. */
export class SoakLane {
  private connection: Connection;

  constructor(private readonly port: number) {
    this.connection = new Connection(port);
  }

  /** The status it ended with, and the code of a refusal; `left` when the sender went, `lost` when the receiver did. */
  async send({ make, leaves }: Kind, id: string): Promise<string> {
    const bytes = make(id);
    if (leaves !== undefined) return this.leave(bytes, leaves);
    const answer = await this.connection.send(bytes).catch((): undefined => undefined);
    // What a server still says on a connection that it ends is not the answer to the next request.
    if (!answer?.keep) this.connection = new Connection(this.port);
    if (!answer) return 'lost';
    const code = /"code":"(\w+)"/.exec(answer.body)?.[1];
    return [answer.status, code].filter(Boolean).join(' ');
  }

  end(): void {
    this.connection.end();
  }

  private async leave(bytes: Buffer, after: number): Promise<string> {
    const socket = connect(this.port, '127.0.0.1').on('error', () => undefined);
    socket.write(bytes);
    await setTimeout(after);
    socket.destroy();
    return 'left';
  }
}
