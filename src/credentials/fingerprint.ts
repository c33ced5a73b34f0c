import { hash, randomBytes, timingSafeEqual } from 'node:crypto';

const PROCESS_KEY = randomBytes(32).toString('hex');

/**
 * Digest of a credential under a key that lives as long as the process. All digests have one length, so that comparing
 * them reveals neither length nor prefix of what they stand for; none leaves the process.
 *
 * @param secret what stands behind the scheme, one character for each byte (latin1), as Node gives headers
 */
export function fingerprint(scheme: string, secret: string): Buffer {
  return Buffer.from(hash('sha256', `${PROCESS_KEY}\0${scheme}\0${secret}`, 'binary'), 'latin1');
}

/** Whether one of the fingerprints is the candidate. Compares with all of them, whichever is equal. */
export function anyEqual(fingerprints: readonly Buffer[], candidate: Buffer): boolean {
  let found = false;
  for (const known of fingerprints) found = timingSafeEqual(known, candidate) || found;
  return found;
}

/**
 * The byte sequences under which a configured text may arrive in a header: UTF-8, and Latin-1 where that can hold it
 * (RFC 7617 section 2.1 leaves the choice to the client).
 */
export function headerBytes(text: string): readonly Buffer[] {
  const utf8 = Buffer.from(text, 'utf8');
  const latin1 = Buffer.from(text, 'latin1');
  return latin1.equals(utf8) || latin1.toString('latin1') !== text ? [utf8] : [utf8, latin1];
}
