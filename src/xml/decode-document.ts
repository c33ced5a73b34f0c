import { DocumentFault } from './document-fault.js';

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The text of a document that came as bytes, against its type. Returns the fault when they are not UTF-8: `toString()` of
 * a buffer would put U+FFFD in the place of whatever it cannot decode.
 */
export function decodeDocument(bytes: Uint8Array): string | DocumentFault {
  try {
    return UTF_8.decode(bytes);
  } catch {
    return new DocumentFault('encoding is not UTF-8', '', 0);
  }
}
