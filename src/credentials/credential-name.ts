import type { VoxCredential } from './vox-auth.type.js';

/** Name of a credential in logs: its id, or scheme and position. Never derived from the secret. */
export function credentialName({ id, scheme }: VoxCredential, index: number): string {
  return id ?? `${scheme}#${index + 1}`;
}
