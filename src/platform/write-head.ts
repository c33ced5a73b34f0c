import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Answer } from './answer.interface.js';

/** Writes status and headers, with the length of the body that is to follow. */
export function writeHead(response: ServerResponse, { status, headers, body }: Answer): void {
  const length = status === 204 ? undefined : { 'Content-Length': Buffer.byteLength(body) };
  response.writeHead(status, { ...(headers as OutgoingHttpHeaders), ...length });
}
