import type { Push } from '../../src/cli/playground/protocol/push.types.js';
import type { PlaygroundClient } from './client.js';
import { PlaygroundError } from './playground.error.js';
import { pushesOf } from './push-stream.js';

export type Connection = 'connecting' | 'open' | 'lost';

export interface Follower {
  readonly onPush: (push: Push) => void;
  readonly onConnection: (connection: Connection) => void;
  /** The command is there, and refuses: the token is another. */
  readonly onRefusal: (refusal: PlaygroundError) => void;
}

const PAUSE = 1_000;

/** Follows the stream for as long as the page is open, and connects again when it breaks. */
export async function follow(client: PlaygroundClient, { onPush, onConnection, onRefusal }: Follower): Promise<never> {
  for (;;) {
    try {
      const { body } = await client.stream();
      onConnection('open');
      if (body) for await (const push of pushesOf(body)) onPush(push);
    } catch (error) {
      if (error instanceof PlaygroundError && error.code !== 'UNREACHABLE') onRefusal(error);
    }
    onConnection('lost');
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
