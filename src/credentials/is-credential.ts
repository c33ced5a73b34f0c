import { Credential } from './credential.js';
import { SignedLinks } from './signed-links.js';
import type { VoxCredential } from './vox-auth.type.js';

/** Whether a value was made by `bearer()`, `basic()` or `signedLinks()`. */
export function isCredential(value: unknown): value is VoxCredential {
  return value instanceof Credential || value instanceof SignedLinks;
}
