import { VoxConfigError } from '../common/vox-config.error.js';
import { AuthorizationCredential } from './authorization-credential.js';
import { checkLength, checkSecret, credentialId } from './check-secret.js';
import type { Credential, CredentialOptions } from './credential.interface.js';
import { headerBytes } from './header-bytes.js';
import { fingerprint } from './presented-credentials.js';

const OPTION = 'auth bearer token';
const MIN_LENGTH = 16;

/** What all bearer credentials have in common. */
export const BEARER = {
  scheme: 'bearer',
  challenge: 'Bearer realm="vox"',
  openapi: { type: 'http', scheme: 'bearer', description: 'The token that the portal holds.' },
} as const;

/**
 * Accepts `Authorization: Bearer <token>` (wire-format section 12), the token as entered in the portal.
 *
 * @throws VoxConfigError when the token is missing, holds white space, or is shorter than 16 characters
 * @example auth: [bearer(process.env.VOX_TOKEN), bearer(process.env.VOX_TOKEN_OLD, { id: 'old' })]
 */
export function bearer(token: string | undefined, options: CredentialOptions = {}): Credential {
  checkSecret(OPTION, token);
  if (/[\s,]/.test(token)) {
    throw new VoxConfigError(OPTION, 'holds white space or a comma', 'Use letters, digits and -._~+/ only.');
  }
  checkLength(OPTION, token, MIN_LENGTH);
  const scheme = { ...BEARER, id: credentialId(options, "bearer(token, { id: 'old' })"), weakness: undefined };
  const encoded = headerBytes(token).map((bytes) => bytes.toString('latin1'));
  const fingerprints = encoded.map((bytes) => fingerprint(BEARER.scheme, bytes));
  return new AuthorizationCredential(scheme, fingerprints, `Bearer ${encoded[0]}`);
}
