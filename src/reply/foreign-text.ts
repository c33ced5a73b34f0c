import { ignoreEnd } from '../common/ignore-end.js';
import { isPromise } from '../common/is-promise.js';
import { VoxmlError } from '../voxml/voxml.error.js';
import { decodeDocument } from '../xml/decode-document.js';
import { DocumentFault } from '../xml/document-fault.js';
import { noDocument } from './no-document.js';

const PLAIN = 'an object without a toString() of its own';

/**
 * The text of a document that is no `Voxml`: a string itself, bytes decoded, anything else by its own `toString()`.
 * @throws VoxRefusalError `noDocument`
 */
export function foreignText(result: unknown): string {
  if (typeof result === 'string') return result;
  const isObject = typeof result === 'object' && result !== null && !Array.isArray(result);
  if (!isObject || typeof result.toString !== 'function') {
    throw noDocument(`the handler returned ${result === null ? 'null' : typeof result}`);
  }
  if (result.toString === Object.prototype.toString) {
    ignoreEnd(result);
    throw noDocument(
      `the handler returned ${isPromise(result) ? 'a promise, and the answer cannot wait for it' : PLAIN}`,
    );
  }
  if (result instanceof Uint8Array) {
    const text = decodeDocument(result);
    if (text instanceof DocumentFault) throw noDocument(text.message);
    return text;
  }
  const printable: { toString(): string } = result;
  try {
    return `${printable.toString()}`;
  } catch (cause) {
    const isOurs = cause instanceof VoxmlError;
    throw noDocument(isOurs ? cause.message : 'toString() of what the handler returned threw', cause);
  }
}
