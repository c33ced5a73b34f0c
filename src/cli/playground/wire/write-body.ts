import type { ClientRequest } from 'node:http';
import type { SendFault } from '../protocol/event-operations.types.js';
import { trickle } from './trickle.js';

/** Writes the body of a request, with what goes wrong on purpose. */
export function writeBody(request: ClientRequest, body: Buffer, fault: SendFault = { kind: 'none' }): void {
  if (fault.kind === 'none') request.end(body);
  else if (fault.kind === 'broken-off') breakOff(request, body);
  else trickle(request, body, fault.ms);
}

function breakOff(request: ClientRequest, body: Buffer): void {
  const code = 'ABORTED';
  request.flushHeaders();
  request.write(body.subarray(0, Math.ceil(body.length / 2)), () =>
    // The bytes are on their way: what follows them is the end of the connection.
    request.destroy(Object.assign(new Error(code), { code })),
  );
}
