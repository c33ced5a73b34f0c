import type { PlatformName } from '../../support/platforms.js';

/** `lean` is Express with the adapter of `nestjs-vox-webhooks/express`. */
export type BenchPlatform = PlatformName | 'lean';
