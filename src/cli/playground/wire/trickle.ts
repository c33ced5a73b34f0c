import type { ClientRequest } from 'node:http';

const PIECES = 10;

/** Writes a body in ten pieces, over so many milliseconds. */
export function trickle(request: ClientRequest, body: Buffer, duration: number): void {
  const size = Math.max(1, Math.ceil(body.length / PIECES));
  let at = 0;
  const next = (): void => {
    request.write(body.subarray(at, at + size));
    at += size;
    if (at >= body.length) request.end();
  };
  const timer = setInterval(next, duration / PIECES);
  request.on('close', () => clearInterval(timer));
  request.on('finish', () => clearInterval(timer));
  next();
}
