import { isUtf8 } from 'node:buffer';
import { LARGEST_ANSWER } from '../../../testing/http/capped-body.js';
import type { KeptBody } from '../protocol/inbox-entry.types.js';
import { withoutCardFields } from './card-fields.js';
import { endOfCharacters } from './end-of-characters.js';
import type { Masker } from './masker.js';

/** Largest body that is kept, in bytes. */
export const LARGEST_KEPT = LARGEST_ANSWER;
const LARGEST_BINARY = 65_536;

/** A body as it is kept, and whether masking has changed it. */
export function keepBody(bytes: Buffer, total: number, masker: Masker): { body: KeptBody; isMasked: boolean } {
  const kept = bytes.subarray(0, LARGEST_KEPT);
  const isCut = total > kept.length;
  // A cut may go through a character.
  const whole = isCut ? kept.subarray(0, endOfCharacters(kept)) : kept;
  if (!isUtf8(whole)) {
    const shown = kept.subarray(0, LARGEST_BINARY);
    const body = { text: shown.toString('hex'), bytes: total, isCut: total > shown.length, isBinary: true };
    return { body, isMasked: false };
  }
  const text = whole.toString();
  const masked = masker.text(withoutCardFields(text));
  return { body: { text: masked, bytes: total, isCut, isBinary: false }, isMasked: masked !== text };
}

/** The bytes of a body that was kept. */
export function bytesOf({ text, isBinary }: KeptBody): Buffer {
  return Buffer.from(text, isBinary ? 'hex' : 'utf8');
}
