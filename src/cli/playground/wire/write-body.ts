import type { ClientRequest } from 'node:http';
import type { SendFault } from '../protocol/event-operations.types.js';

const PIECES = 10;

/** Writes the body of a request, with what goes wrong on purpose. */
export function writeBody(request: ClientRequest, body: Buffer, fault: SendFault = { kind: 'none' }): void {
  if (fault.kind === 'none') request.end(body);
  else if (fault.kind === 'broken-off') breakOff(request, body);
  else trickle(request, body, fault.ms / PIECES);
}

function breakOff(request: ClientRequest, body: Buffer): void {
  const code = 'ABORTED';
  request.flushHeaders();
  request.write(body.subarray(0, Math.ceil(body.length / 2)), () =>
    // The bytes are on their way: what follows them is the end of the connection.
    request.destroy(Object.assign(new Error(code), { code })),
  );
}

function trickle(request: ClientRequest, body: Buffer, pause: number): void {
  const size = Math.max(1, Math.ceil(body.length / PIECES));
  let at = 0;
  const next = (): void => {
    request.write(body.subarray(at, at + size));
    at += size;
    if (at >= body.length) request.end();
  };
  const timer = setInterval(next, pause);
  request.on('close', () => clearInterval(timer));
  request.on('finish', () => clearInterval(timer));
  next();
}
