import type { Answer } from './answer.type.js';

/** An answer in the 200s that was read to its end. */
export function isSuccess(answer: Answer): boolean {
  return answer.fault === undefined && answer.status >= 200 && answer.status < 300;
}
