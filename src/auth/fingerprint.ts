import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const PROCESS_KEY = randomBytes(32);

/**
 * Digest of a credential under a key that lives as long as the process. Two digests have one length, so that comparing
 * them tells nothing of the length or the prefix of what they stand for.
 */
export function fingerprint(scheme: string, secret: Buffer): Buffer {
  return createHmac('sha256', PROCESS_KEY).update(scheme).update('\0').update(secret).digest();
}

/** Whether one of the fingerprints is the candidate; looks at all of them, whichever fits. */
export function anyEqual(fingerprints: readonly Buffer[], candidate: Buffer): boolean {
  let found = false;
  for (const known of fingerprints) found = timingSafeEqual(known, candidate) || found;
  return found;
}
