import type { IncomingMessage } from 'node:http';
import { VoxRefusal } from '../policy/vox-refusal.error.js';
import { SenderGone } from './sender-gone.error.js';

/**
 * Collects the body of a request. Stops reading at the limit and at the deadline.
 * @throws VoxRefusal `tooLarge` or `tooSlow`
 * @throws SenderGone
 */
export function readBody(request: IncomingMessage, limit: number, deadline: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    if (Number(request.headers['content-length'] ?? 0) > limit) return reject(new VoxRefusal('tooLarge'));
    if (request.destroyed) return reject(new SenderGone());
    const chunks: Buffer[] = [];
    let size = 0;
    const stop = (): void => {
      clearTimeout(timer);
      request.off('data', take).off('end', finish).off('close', lose);
    };
    const refuse = (refusal: VoxRefusal): void => {
      request.pause();
      stop();
      reject(refusal);
    };
    const take = (chunk: Buffer): void => {
      size += chunk.length;
      if (size > limit) refuse(new VoxRefusal('tooLarge'));
      else chunks.push(chunk);
    };
    const finish = (): void => {
      stop();
      resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks));
    };
    const lose = (): void => {
      stop();
      reject(new SenderGone());
    };
    const timer = setTimeout(() => refuse(new VoxRefusal('tooSlow')), deadline);
    // Without a listener for errors, a sender that breaks off is a plain close.
    request.on('data', take).on('end', finish).on('close', lose);
  });
}
