import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { sendAnswer } from './send-answer.js';
import { writeHead } from './write-head.js';
import type { Answer } from '../outcomes/answer.interface.js';

/** How long a sender that is still talking has to notice the answer, in milliseconds. */
const PATIENCE = 300;

/**
 * Answers a request whose body was not read. DeliveryResult the answer closes the connection, and closing it under a sender that
 * still writes makes its kernel throw the answer away. What came along with the head is let go, and then most senders are
 * done. With others the answer goes out whole, nothing more is read, and the end waits until the sender left or the
 * patience is over.
 */
export async function answerAndLeave(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answer: Answer,
): Promise<void> {
  const closes = answer.headers['Connection'] === 'close';
  if (closes && isTalking(incoming)) {
    incoming.resume();
    await setImmediate();
    incoming.pause();
  }
  if (!closes || !isTalking(incoming)) return sendAnswer(outgoing, answer);
  writeHead(outgoing, answer);
  outgoing.write(answer.body);
  await Promise.race([once(outgoing, 'close'), setTimeout(PATIENCE)]);
  outgoing.end();
}

function isTalking({ complete, headers }: IncomingMessage): boolean {
  const announced = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  return announced && !complete;
}
