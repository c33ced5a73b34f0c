import type { Admitted } from './admitted.interface.js';

/** Whoever came where no credentials are asked for. */
export const ANONYMOUS: Admitted = { credential: 'none' };
