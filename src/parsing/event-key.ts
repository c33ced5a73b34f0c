import { hash } from 'node:crypto';
import type { RequestContext } from '../request/request-context.js';

/**
 * Hashed identity of an event: its own lasting parts where it has some, else its bytes. The platform sends no delivery
 * id (wire-format section 1), and voice events carry no name, so registration, event and step are part of it.
 */
export function eventKey(
  { registration, event, step, version, bytes }: RequestContext,
  identity?: readonly string[],
): string {
  let named = '';
  // Each with its length in front, so that no two lists of parts read alike.
  for (const one of [registration, event, step, version, ...(identity ?? [])])
    named += one === undefined ? '-' : `${one.length}:${one}`;
  if (!identity) named += `=${bytes.toString('latin1')}`;
  // Joined, not concatenated: that would keep both parts alive beside the key, and a store may keep a million keys for a day.
  return ['v1-', hash('sha256', named, 'base64url')].join('');
}
