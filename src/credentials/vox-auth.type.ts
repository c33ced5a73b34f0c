import type { Credential } from './credential.interface.js';

/**
 * Whose requests are accepted. A list: those that present any of its credentials. A function: called for every request
 * that presents something, so that secrets rotate without a restart; it may be asynchronous. `'none'`: all, which has to be
 * written, is warned of at every start, and suits only an endpoint that something else guards.
 *
 * @example auth: async () => [bearer(await vault.read('vox/token'))]
 */
export type VoxAuth = readonly Credential[] | (() => readonly Credential[] | Promise<readonly Credential[]>) | 'none';
