import type { Credential } from './credential.js';
import type { SignedLinks } from './signed-links.js';

/** What opens the door: made by `bearer()`, `basic()` or `signedLinks()`. */
export type VoxCredential = Credential | SignedLinks;

/**
 * Who gets in. A list: any of them. A function: asked for every request, so that secrets rotate without a restart; it
 * may be asynchronous. `'none'`: everybody, which has to be written, is warned of at every start, and suits only an
 * endpoint that something else guards.
 *
 * @example auth: async () => [bearer(await vault.read('vox/token'))]
 */
export type VoxAuth =
  readonly VoxCredential[] | (() => readonly VoxCredential[] | Promise<readonly VoxCredential[]>) | 'none';
