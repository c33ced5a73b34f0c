/** A complete answer. */
export interface Answer {
  readonly status: number;
  /** Whether the server keeps the connection. */
  readonly keep: boolean;
  /** As received; with its chunk marks if it came in chunks. */
  readonly body: string;
}

/** The answer that the received bytes (as latin1) make, or `undefined` while some are missing. */
export function readAnswer(received: string): Answer | undefined {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = received.slice(0, end).toLowerCase();
  const body = received.slice(end + 4);
  const length = /\r\ncontent-length: *(\d+)/.exec(head)?.[1];
  const complete = length === undefined ? endsChunks(head, body) : body.length >= Number(length);
  if (!complete) return undefined;
  return { status: Number(head.slice(9, 12)), keep: !head.includes('\r\nconnection: close'), body };
}

function endsChunks(head: string, body: string): boolean {
  return !head.includes('\r\ntransfer-encoding: chunked') || body.endsWith('0\r\n\r\n');
}
