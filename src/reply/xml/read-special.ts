import { DocumentFault } from './document-fault.js';
import { skipSpace } from './skip-space.js';
import { endOfName } from './xml-name.js';

function readInstruction(text: string, at: number): number {
  const nameEnd = endOfName(text, at + 2);
  if (nameEnd === at + 2) throw new DocumentFault('malformed processing instruction', at);
  // Five characters hold `<?xml`: longer targets are not sliced.
  if (nameEnd === at + 5 && text.slice(at + 2, nameEnd).toLowerCase() === 'xml') {
    throw new DocumentFault('XML declaration not at the very start', at);
  }
  if (text.startsWith('?>', nameEnd)) return nameEnd + 2;
  if (skipSpace(text, nameEnd) === nameEnd) throw new DocumentFault('malformed processing instruction', at);
  const close = text.indexOf('?>', nameEnd);
  if (close === -1) throw new DocumentFault('processing instruction not closed', at);
  return close + 2;
}

function readComment(text: string, at: number): number {
  const dashes = text.indexOf('--', at + '<!--'.length);
  if (dashes === -1) throw new DocumentFault('comment not closed', at);
  if (text.charCodeAt(dashes + 2) !== 0x3e) throw new DocumentFault('"--" inside a comment', dashes);
  return dashes + 3;
}

function readCharacterData(text: string, at: number, inRoot: boolean): number {
  if (!inRoot) throw new DocumentFault('CDATA section outside the root element', at);
  const close = text.indexOf(']]>', at + '<![CDATA['.length);
  if (close === -1) throw new DocumentFault('CDATA section not closed', at);
  return close + 3;
}

/** Checks the comment, processing instruction or CDATA section whose `<` is at `at`. Returns the index after it. */
export function readSpecial(text: string, at: number, inRoot: boolean): number {
  if (text.startsWith('<?', at)) return readInstruction(text, at);
  if (text.startsWith('<!--', at)) return readComment(text, at);
  if (text.startsWith('<![CDATA[', at)) return readCharacterData(text, at, inRoot);
  throw new DocumentFault(
    text.startsWith('<!DOCTYPE', at) ? 'document type declaration not allowed' : 'malformed markup',
    at,
  );
}
