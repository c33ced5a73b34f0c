import { VoxConfigError } from '../common/vox-config.error.js';
import { AUTHORIZATION } from './authorization.js';
import { checkSecret } from './check-secret.js';
import type { CredentialOptions } from './credential-options.interface.js';
import { Credential } from './credential.js';
import { fingerprint } from './fingerprint.js';
import { headerBytes } from './header-bytes.js';

const SHORT = 8;

/**
 * Accepts `Authorization: Basic base64(user:password)` (wire-format section 12). Only the canonical encoding of the pair
 * is accepted: nothing that a client sends is ever decoded.
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
    throw new VoxConfigError(
      'auth basic user',
      'holds a colon',
      'RFC 7617 ends the user at the first colon: choose another.',
    );
  }
  const fingerprints = headerBytes(`${user}:${password}`).map((pair) => fingerprint('basic', pair.toString('base64')));
  const header = AUTHORIZATION.basic(`${user}:${password}`);
  const weakness = password.length < SHORT ? `its password has fewer than ${SHORT} characters` : undefined;
  return new Credential('basic', options.id, 'Basic realm="vox", charset="UTF-8"', weakness, fingerprints, header);
}
