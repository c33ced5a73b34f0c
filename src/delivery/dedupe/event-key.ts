import { createHash } from 'node:crypto';
import type { Exchange } from '../../intake/exchange.js';

/**
 * Hashed identity of an event: its own lasting parts where it has some, else its bytes. The platform sends no delivery
 * id (wire-format section 1), and voice events carry no name, so registration, event and step are part of it.
 */
export function eventKey(
  { registration, event, step, version, bytes }: Exchange,
  identity?: readonly string[],
): string {
  const hash = createHash('sha256').update(JSON.stringify([registration, event, step, version, identity]));
  if (!identity) hash.update(bytes);
  return `v1-${hash.digest('base64url')}`;
}
