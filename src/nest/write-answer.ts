import type { IncomingMessage, ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import type { Answer } from '../outcomes/answer.interface.js';

/** How long a sender that is still writing has to notice the answer, in milliseconds. */
const PATIENCE = 300;

/** Writes an answer in one go, unless something else has answered meanwhile: a time limit of the application does. */
export function writeAnswer(response: ServerResponse, { status, headers, body }: Answer): void {
  if (response.headersSent) return;
  for (const name in headers) response.setHeader(name, headers[name] ?? '');
  if (status !== 204) response.setHeader('Content-Length', Buffer.byteLength(body));
  response.statusCode = status;
  response.end(body);
}

/**
 * Prepares a request for an answer before its body was read. What came along with the head is read and discarded: then
 * most senders have written everything. For one that is still writing nothing more is read, and the connection stays open
 * for a moment after the answer: closing it at once would make the kernel of the sender discard the answer. A stream of HTTP/2 is
 * left alone: Node ends it after the answer, unless something was read.
 */
export async function discardArrived(incoming: IncomingMessage): Promise<void> {
  if (incoming.httpVersionMajor > 1 || !isWriting(incoming)) return;
  incoming.resume();
  await setImmediate();
  incoming.pause();
  if (isWriting(incoming)) closeLater(incoming);
}

function closeLater({ socket }: IncomingMessage): void {
  // Injected requests have none of their own.
  if (typeof socket?.destroySoon !== 'function') return;
  const destroySoon = socket.destroySoon.bind(socket);
  socket.destroySoon = () => {
    const timer = setTimeout(destroySoon, PATIENCE);
    socket.once('close', () => clearTimeout(timer));
  };
}

function isWriting({ complete, headers }: IncomingMessage): boolean {
  const announced = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  return announced && !complete;
}
