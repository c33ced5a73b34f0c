import { isUtf8 } from 'node:buffer';

/** Largest answer that is read, in bytes. The platform's own limit is not published. */
export const LARGEST_ANSWER = 1_048_576;

/** The body of an answer. */
export interface AnswerBody {
  readonly body: string;
  /** The bytes are not UTF-8: U+FFFD stands for what cannot be decoded. */
  readonly malformed?: true;
}

/** Reads a body as text; `undefined` when it has more bytes: the rest is not read, and the connection is closed. */
export async function readBody(
  chunks: AsyncIterable<Uint8Array>,
  most = LARGEST_ANSWER,
): Promise<AnswerBody | undefined> {
  const read: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.byteLength;
    if (size > most) return undefined;
    read.push(chunk);
  }
  const bytes = Buffer.concat(read);
  const body = new TextDecoder().decode(bytes);
  return isUtf8(bytes) ? { body } : { body, malformed: true };
}
