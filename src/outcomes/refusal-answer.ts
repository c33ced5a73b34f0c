import type { Answer } from './answer.interface.js';
import type { VoxRefusalError } from './vox-refusal.error.js';

/** The answer a refusal stands for: a code and a fixed phrase, and headers that say what to do next. */
export function refusalAnswer(refusal: VoxRefusalError): Answer {
  if (refusal.isDropped) return { status: refusal.getStatus(), headers: {}, body: '' };
  const { close, retryAfter, headers } = refusal.row;
  return {
    status: refusal.getStatus(),
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
      ...(close && { Connection: 'close' }),
      ...(retryAfter && { 'Retry-After': String(retryAfter) }),
      ...headers,
      ...refusal.headers,
    },
    body: JSON.stringify(refusal.getResponse()),
  };
}
