/** How a document begins, of this platform or of another whose library makes XML. */
const DOCUMENT = /^\s*<(?:\?xml|Response)[\s?>/]/;

/**
 * Whether the handler of an informational event has returned a document, as users of other platforms are used to. Asked of
 * what is returned at all, which is rare.
 */
export function isDroppedDocument(value: unknown): boolean {
  if (typeof value === 'string') return DOCUMENT.test(value);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array || Array.isArray(value)) return false;
  try {
    const text: unknown = (value as { toString(): unknown }).toString();
    return typeof text === 'string' && DOCUMENT.test(text);
  } catch {
    return false;
  }
}
