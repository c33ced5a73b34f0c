import type { Admitted } from './admitted.interface.js';

/** Whoever came where no credentials are asked for. */
export const NOBODY: Admitted = { credential: 'none' };
