import { VoxConfigError } from '../common/vox-config.error.js';
import { AuthorizationCredential } from './authorization-credential.js';
import { checkSecret, credentialId } from './check-secret.js';
import type { Credential, CredentialOptions } from './credential.interface.js';
import { headerBytes } from './header-bytes.js';
import { fingerprint } from './presented-credentials.js';

const SHORT = 8;

/** What all Basic credentials have in common. */
export const BASIC = {
  scheme: 'basic',
  challenge: 'Basic realm="vox", charset="UTF-8"',
  openapi: { type: 'http', scheme: 'basic', description: 'User and password that the portal holds.' },
} as const;

/**
 * Accepts `Authorization: Basic base64(user:password)` (wire-format section 12). Only the canonical encoding of the pair
 * is accepted: what a client sends is never decoded.
 *
 * @throws VoxConfigError when one is missing or the user holds a colon
 * @example auth: [basic('vox', process.env.VOX_PASSWORD)]
 */
export function basic(
  user: string | undefined,
  password: string | undefined,
  options: CredentialOptions = {},
): Credential {
  checkSecret('auth basic user', user);
  checkSecret('auth basic password', password);
  if (user.includes(':')) {
    const remedy = 'RFC 7617 ends the user at the first colon: choose another.';
    throw new VoxConfigError('auth basic user', 'holds a colon', remedy);
  }
  const scheme = {
    ...BASIC,
    id: credentialId(options, "basic(user, password, { id: 'old' })"),
    weakness: password.length < SHORT ? `its password has fewer than ${SHORT} characters` : undefined,
  };
  const encoded = headerBytes(`${user}:${password}`).map((pair) => pair.toString('base64'));
  const fingerprints = encoded.map((pair) => fingerprint(BASIC.scheme, pair));
  return new AuthorizationCredential(scheme, fingerprints, `Basic ${encoded[0]}`);
}
