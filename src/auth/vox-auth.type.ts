import type { Credential } from './credential.js';

/**
 * Who gets in. A list: any of them. A function: asked for every request, so that secrets rotate without a restart; it
 * may be asynchronous. `'none'`: everybody, which has to be written, is warned of at every start, and suits only an
 * endpoint that something else guards.
 *
 * @example auth: async () => [bearer(await vault.read('vox/token'))]
 */
export type VoxAuth = readonly Credential[] | (() => readonly Credential[] | Promise<readonly Credential[]>) | 'none';
