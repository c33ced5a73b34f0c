import type { OutgoingHttpHeader, ServerResponse } from 'node:http';
import type { Answer } from '../outcomes/answer.interface.js';

/** Writes status and headers, with the length of the body that is to follow. */
export function writeHead(response: ServerResponse, { status, headers, body }: Answer): void {
  // A list: of an object with one more property than another Node would have to find out the names each time.
  const lines: OutgoingHttpHeader[] = [];
  for (const name in headers) lines.push(name, headers[name] as OutgoingHttpHeader);
  if (status !== 204) lines.push('Content-Length', Buffer.byteLength(body));
  response.writeHead(status, lines);
}
