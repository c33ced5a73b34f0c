import { once } from 'node:events';
import type { IncomingMessage, OutgoingHttpHeader, ServerResponse } from 'node:http';
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Answer } from '../outcomes/answer.interface.js';

/** How long a sender that is still writing has to notice the answer, in milliseconds. */
const PATIENCE = 300;

/** Writes an answer in one go. */
export function writeAnswer(response: ServerResponse, answer: Answer): void {
  writeHead(response, answer);
  response.end(answer.body);
}

/**
 * Answers a request whose body was not read. Ending the answer closes the connection, and closing it under a sender that
 * still writes makes its kernel discard the answer. So the answer goes out whole, nothing more is read, and the end waits
 * until the sender left or the time is over.
 */
export async function writeAnswerUnread(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answer: Answer,
): Promise<void> {
  if (answer.headers['Connection'] !== 'close') return writeAnswer(outgoing, answer);
  await discardArrived(incoming);
  if (!isWriting(incoming)) return writeAnswer(outgoing, answer);
  writeHead(outgoing, answer);
  outgoing.write(answer.body);
  await Promise.race([once(outgoing, 'close'), setTimeout(PATIENCE)]);
  outgoing.end();
}

/** Reads and discards what came along with the head: then most senders have written everything. */
export async function discardArrived(incoming: IncomingMessage): Promise<void> {
  if (!isWriting(incoming)) return;
  incoming.resume();
  await setImmediate();
  incoming.pause();
}

function isWriting({ complete, headers }: IncomingMessage): boolean {
  const announced = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  return announced && !complete;
}

function writeHead(response: ServerResponse, { status, headers, body }: Answer): void {
  const lines: OutgoingHttpHeader[] = [];
  for (const name in headers) lines.push(name, headers[name] as OutgoingHttpHeader);
  if (status !== 204) lines.push('Content-Length', Buffer.byteLength(body));
  response.writeHead(status, lines);
}
