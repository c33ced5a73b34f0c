import { isRecord } from '../../common/is-record.js';
import type { Claim } from '../../ports/dedupe-store.interface.js';

/** What a store of the application has to give, in words. */
export const CLAIM =
  "begin() has to give { state: 'started', token, done, attempt }, { state: 'running' } or { state: 'done' }";

/** Whether a store has given a claim. */
export function isClaim(given: unknown): given is Claim {
  if (!isRecord(given)) return false;
  const { state, token, done } = given;
  if (state === 'started') return typeof token === 'string' && isRecord(done) && typeof done['has'] === 'function';
  return state === 'done' || state === 'running';
}
