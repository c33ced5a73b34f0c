import { createHash, timingSafeEqual } from 'node:crypto';
import { TOKEN } from '../credential.js';

const EXPECTED = fingerprint(`Bearer ${TOKEN}`);

/** Compares the Authorization header in constant time, whatever its length. */
export function isTrusted(authorization = ''): boolean {
  return timingSafeEqual(fingerprint(authorization), EXPECTED);
}

function fingerprint(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
