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
  const place = part(registration) + part(event) + part(step) + part(version);
  const named = identity
    ? identity.reduce((text, one) => text + part(one), place)
    : `${place}=${bytes.toString('latin1')}`;
  return flat(`v1-${hash('sha256', named, 'base64url')}`);
}

/** With its length in front, so that no two lists of parts read alike. */
function part(text: string | undefined): string {
  return text === undefined ? '-' : `${text.length}:${text}`;
}

/** A concatenated text keeps its parts alive beside itself, and a store may keep a million keys for a day. */
function flat(key: string): string {
  return Buffer.from(key, 'latin1').toString('latin1');
}
