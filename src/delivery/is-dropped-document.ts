import { CATALOGUE } from '../events/catalogue.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';

/** How a document begins, of this platform or of another whose library makes XML. */
const DOCUMENT = /^\s*<(?:\?xml|Response)[\s?>/]/;

/**
 * Whether a handler has returned a document for an event that is not answered with one, as users of other platforms
 * are used to. Asked of what is returned at all, which is rare.
 */
export function isDroppedDocument(value: unknown, event: VoxEventName): boolean {
  if (CATALOGUE[event].mode === 'actionable') return false;
  if (typeof value === 'string') return DOCUMENT.test(value);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array || Array.isArray(value)) return false;
  try {
    const text: unknown = (value as { toString(): unknown }).toString();
    return typeof text === 'string' && DOCUMENT.test(text);
  } catch {
    return false;
  }
}
