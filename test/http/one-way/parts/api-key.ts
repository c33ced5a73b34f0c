import { createHash, timingSafeEqual } from 'node:crypto';
import type { Credential } from 'nestjs-vox-webhooks';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** A kind of credential that the package does not know: a key in a header of its own. */
export const apiKey = (key: string, id?: string): Credential => ({
  scheme: 'api-key',
  id,
  challenge: 'ApiKey realm="vox"',
  weakness: key.length < 20 ? 'its key is short' : undefined,
  standsAlone: true,
  accepts: ({ header }) => (timingSafeEqual(digest(header('X-Api-Key') ?? ''), digest(key)) ? {} : undefined),
  present: () => ({ 'X-Api-Key': key }),
  openapi: { type: 'apiKey', in: 'header', name: 'X-Api-Key' },
});
