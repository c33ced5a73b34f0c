import { hash, randomBytes, timingSafeEqual } from 'node:crypto';

const PROCESS_KEY = randomBytes(32).toString('hex');

/**
 * Digest of a credential under a key that lives as long as the process. Two digests have one length, so that comparing
 * them tells nothing of the length or the prefix of what they stand for; none leaves the process.
 *
 * @param secret what stands behind the scheme, one character for each byte (latin1), as Node gives headers
 */
export function fingerprint(scheme: string, secret: string): Buffer {
  return Buffer.from(hash('sha256', `${PROCESS_KEY}\0${scheme}\0${secret}`, 'binary'), 'latin1');
}

/** Whether one of the fingerprints is the candidate; looks at all of them, whichever fits. */
export function anyEqual(fingerprints: readonly Buffer[], candidate: Buffer): boolean {
  let found = false;
  for (const known of fingerprints) found = timingSafeEqual(known, candidate) || found;
  return found;
}
