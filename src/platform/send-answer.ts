import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Answer } from './answer.interface.js';

/** Writes an answer in one go. */
export function sendAnswer(response: ServerResponse, { status, headers, body }: Answer): void {
  const length = status === 204 ? undefined : { 'Content-Length': Buffer.byteLength(body) };
  response.writeHead(status, { ...(headers as OutgoingHttpHeaders), ...length });
  response.end(body);
}
