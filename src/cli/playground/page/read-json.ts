import type { IncomingMessage } from 'node:http';
import { readBody } from '../../../testing/http/capped-body.js';
import { PlaygroundError } from './playground.error.js';

/** A file of 5 MiB in Base64, and what is around it. */
const LARGEST_INPUT = 8 * 1_048_576;
const input = (status: number, problem: string, remedy: string): PlaygroundError =>
  new PlaygroundError(status, 'VOX_PLAYGROUND_INPUT', problem, remedy);

/** @throws PlaygroundError for anything but JSON */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json *(;|$)/i.test(type)) throw input(415, 'The body is no JSON', 'Send application/json.');
  const read = await readBody(request as AsyncIterable<Buffer>, LARGEST_INPUT);
  if (!read) throw input(413, 'The body is larger than 8 MiB', 'Send less.');
  try {
    return JSON.parse(read.body);
  } catch {
    throw input(400, 'The body is no JSON', 'Send an object: {}.');
  }
}
