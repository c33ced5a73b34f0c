import { ANONYMOUS } from './admitted.interface.js';
import { AuthFunction, type AuthFunctionRules } from './auth-function.js';
import type { Authenticator } from './authenticator.interface.js';
import { KeyRing } from './key-ring.js';
import type { VoxAuth } from './vox-auth.type.js';

/** Chosen once for each registration: by a list, by what a function gives, or everybody. */
export function createAuthenticator(auth: VoxAuth, rules: AuthFunctionRules): Authenticator {
  if (auth === 'none') return { authenticate: () => ANONYMOUS, signer: () => undefined };
  return typeof auth === 'function' ? new AuthFunction(auth, rules) : new KeyRing(auth, rules);
}
