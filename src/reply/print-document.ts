import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { LinkResolver } from '../voxml/link-resolver.interface.js';
import { printVoxml } from '../voxml/print-voxml.js';
import { Voxml } from '../voxml/voxml-builder.js';
import { VoxmlError } from '../voxml/voxml.error.js';
import { checkDocument } from '../xml/check-document.js';
import { decodeDocument } from '../xml/decode-document.js';
import { DocumentFault } from '../xml/document-fault.js';
import { stripIllegal } from '../xml/strip-illegal.js';

/** Largest answer, in bytes. */
const MAX_SIZE = 65_536;

/**
 * The text of a document: of a `Voxml` with its links resolved, of a string itself, of anything else by its own
 * `toString()`. Characters that XML forbids are left out.
 * @throws VoxRefusalError `noDocument`, with the reason among its details
 */
export function printDocument(result: unknown, links: LinkResolver): string {
  const raw = textOf(result, links);
  // First of all: going through a megabyte of rubbish would hold up every other caller. No character has more than 3 bytes.
  if (raw.length > MAX_SIZE / 3 && Buffer.byteLength(raw) > MAX_SIZE)
    throw refusal('the document is larger than 64 KB');
  // Our own printer writes nothing else than well-formed documents.
  if (result instanceof Voxml) return raw;
  const text = stripIllegal(raw);
  const fault = checkDocument(text);
  if (fault) throw refusal(fault);
  return text;
}

function refusal(reason: string, cause?: unknown): VoxRefusalError {
  return new VoxRefusalError('noDocument', { cause, details: [reason] });
}

function textOf(result: unknown, links: LinkResolver): string {
  if (typeof result === 'string') return result;
  if (!isPrintable(result)) {
    throw refusal(`the handler returned ${result === null ? 'null' : typeof result}`);
  }
  if (result instanceof Uint8Array) {
    const text = decodeDocument(result);
    if (text instanceof DocumentFault) throw refusal(text.message);
    return text;
  }
  try {
    return result instanceof Voxml ? printVoxml(result, links) : `${result.toString()}`;
  } catch (cause) {
    const reason = cause instanceof VoxmlError ? cause.message : 'toString() of what the handler returned threw';
    throw refusal(reason, cause);
  }
}

function isPrintable(result: unknown): result is { toString(): string } {
  const isObject = typeof result === 'object' && result !== null && !Array.isArray(result);
  return isObject && typeof result.toString === 'function';
}
