import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { Connection } from '../../bench/load/connection.js';
import type { Kind } from './kinds.js';

/** One of the senders that soak the receiver at the same time. */
export class SoakLane {
  private readonly connection: Connection;

  constructor(private readonly port: number) {
    this.connection = new Connection(port);
  }

  /** The status it ended with; 0 when the sender left, `'lost'` when the receiver did. */
  async send({ make, leaves }: Kind, id: string): Promise<number | 'lost' | 'refused'> {
    const bytes = make(id);
    if (leaves !== undefined) return this.leave(bytes, leaves);
    const answer = await this.connection.send(bytes).catch((): undefined => undefined);
    if (!answer) return 'lost';
    return answer.body.includes('"VOX_OVERLOADED"') ? 'refused' : answer.status;
  }

  end(): void {
    this.connection.end();
  }

  private async leave(bytes: Buffer, after: number): Promise<0> {
    const socket = connect(this.port, '127.0.0.1').on('error', () => undefined);
    socket.write(bytes);
    await setTimeout(after);
    socket.destroy();
    return 0;
  }
}
