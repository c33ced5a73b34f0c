import { VoxConfigError } from '../common/vox-config.error.js';
import { AUTHORIZATION } from './authorization.js';
import { checkLength } from './check-length.js';
import { checkSecret } from './check-secret.js';
import type { CredentialOptions } from './credential-options.interface.js';
import { Credential } from './credential.js';
import { fingerprint } from './fingerprint.js';
import { headerBytes } from './header-bytes.js';

const MIN_LENGTH = 16;

/**
 * Accepts `Authorization: Bearer <token>` (wire-format section 12), the token as entered in the portal.
 *
 * @throws VoxConfigError when the token is missing, holds white space, or is shorter than 16 characters
 * @example auth: [bearer(process.env.VOX_TOKEN), bearer(process.env.VOX_TOKEN_OLD, { id: 'old' })]
 */
export function bearer(token: string | undefined, options: CredentialOptions = {}): Credential {
  checkSecret('auth bearer token', token);
  if (/[\s,]/.test(token)) {
    throw new VoxConfigError(
      'auth bearer token',
      'holds white space or a comma',
      'Use letters, digits and -._~+/ only.',
    );
  }
  checkLength('auth bearer token', token, MIN_LENGTH);
  const fingerprints = headerBytes(token).map((bytes) => fingerprint('bearer', bytes.toString('latin1')));
  return new Credential(
    'bearer',
    options.id,
    'Bearer realm="vox"',
    undefined,
    fingerprints,
    AUTHORIZATION.bearer(token),
  );
}
