import type { Answer, AnswerHeaders } from './answer.interface.js';
import { outcomeHeader } from './outcome-header.js';
import type { VoxRefusalError } from './vox-refusal.error.js';

/**
 * The answer a refusal stands for: a code and a fixed phrase, and headers that say what to do next.
 * @param isTold whether a header names the outcome; a dropped request is never told anything
 */
export function refusalAnswer(refusal: VoxRefusalError, isTold = false): Answer {
  if (refusal.isDropped) return { status: refusal.getStatus(), headers: {}, body: '' };
  const body = JSON.stringify(refusal.getResponse());
  return { status: refusal.getStatus(), headers: refusalHeaders(refusal, isTold), body };
}

/** Its headers alone, where an exception filter writes the body. */
export function refusalHeaders(refusal: VoxRefusalError, isTold: boolean): AnswerHeaders {
  const { close, retryAfter, headers } = refusal.row;
  return {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    ...(close && { Connection: 'close' }),
    ...(retryAfter && { 'Retry-After': String(retryAfter) }),
    ...headers,
    ...refusal.headers,
    ...(isTold && outcomeHeader(refusal)),
  };
}
