import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { Answer } from '../platform/answer.interface.js';

/** How long a sender that is still talking has to notice the answer, in milliseconds. */
const PATIENCE = 300;

/**
 * Answers a request whose body was not read. Ending the answer closes the connection, and closing it under a sender that
 * still writes makes its kernel throw the answer away: so the answer goes out whole, nothing more is read, and the end
 * waits until the sender left or the patience is over.
 */
export async function answerAndLeave(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answer: Answer,
): Promise<void> {
  outgoing.writeHead(answer.status, { ...toOutgoing(answer), 'Content-Length': Buffer.byteLength(answer.body) });
  if (answer.headers['Connection'] === 'close' && isTalking(incoming)) {
    outgoing.write(answer.body);
    await Promise.race([once(outgoing, 'close'), setTimeout(PATIENCE)]);
    outgoing.end();
  } else {
    outgoing.end(answer.body);
  }
}

function isTalking({ complete, headers }: IncomingMessage): boolean {
  const announced = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  return announced && !complete;
}

function toOutgoing({ headers }: Answer): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
  );
}
