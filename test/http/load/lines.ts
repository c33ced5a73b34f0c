import { Connection } from '../../bench/load/connection.js';
import type { Answer } from '../../bench/load/read-answer.js';
import { GOOD, JSON_TYPE, PATH } from '../../support/receiver.js';
import { type RequestParts, requestText } from '../../support/request-text.js';

type Answers = readonly Answer[];

const CHECK = requestText({ method: 'GET', path: PATH, headers: [GOOD] });
const bytes = (parts: RequestParts): Buffer => requestText({ path: PATH, headers: [GOOD, JSON_TYPE], ...parts });

/**
 * Sends requests over as many connections that the server has taken before: all of them wait when its next turn begins.
 * Answers come in the order of the requests.
 * @param around does what is to happen before and after they go out
 */
export async function sendAtOnce(
  port: number,
  requests: readonly RequestParts[],
  around: (send: () => Promise<Answers>) => Promise<Answers> = (send) => send(),
): Promise<Answers> {
  const lines = requests.map((parts) => ({ connection: new Connection(port), request: bytes(parts) }));
  for (const { connection } of lines) await connection.send(CHECK);
  const answers = await around(() => Promise.all(lines.map(({ connection, request }) => connection.send(request))));
  for (const { connection } of lines) connection.end();
  return answers;
}
