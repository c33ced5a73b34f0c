import type { IncomingMessage } from 'node:http';
import { SenderGoneError } from '../outcomes/sender-gone.error.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';

/**
 * Collects the body of a request. Stops reading at the limit and at the deadline.
 *
 * @param limit in bytes
 * @param deadline in milliseconds
 * @throws VoxRefusalError `tooLarge` or `tooSlow`
 * @throws SenderGoneError
 */
export function readBody(request: IncomingMessage, limit: number, deadline: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    if (Number(request.headers['content-length'] ?? 0) > limit) return reject(new VoxRefusalError('tooLarge'));
    if (request.destroyed) return reject(new SenderGoneError());
    const chunks: Buffer[] = [];
    let size = 0;
    let isOver = false;
    const end = (): void => {
      isOver = true;
      clearTimeout(timer);
    };
    const refuse = (refusal: VoxRefusalError): void => {
      end();
      request.pause().off('data', take).off('end', finish).off('close', lose);
      reject(refusal);
    };
    const take = (chunk: Buffer): void => {
      size += chunk.length;
      if (size > limit) refuse(new VoxRefusalError('tooLarge'));
      else chunks.push(chunk);
    };
    const finish = (): void => {
      end();
      resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks));
    };
    // Every request closes in the end; one that closes before its end was broken off.
    const lose = (): void => {
      if (isOver) return;
      end();
      reject(new SenderGoneError());
    };
    const timer = setTimeout(() => refuse(new VoxRefusalError('tooSlow')), deadline);
    // Without a listener for errors, a sender that breaks off is a plain close.
    request.on('data', take).on('end', finish).on('close', lose);
  });
}
