import { DocumentFault } from './document-fault.js';
import { ILLEGAL_CHARACTER } from './illegal-character.js';
import { lineOf } from './line-of.js';
import { OpenElements } from './open-elements.js';
import { readDeclaration } from './read-declaration.js';
import { readSpecial } from './read-special.js';
import { readText } from './read-text.js';
import { skipSpace } from './skip-space.js';

function readMarkup(text: string, at: number, elements: OpenElements): number {
  const mark = text.charAt(at + 1);
  if (mark === '/') return elements.close(text, at);
  return mark === '!' || mark === '?' ? readSpecial(text, at, elements.inRoot) : elements.open(text, at);
}

function read(text: string): void {
  // Judged first and at native speed, so that no reader below has to look for them.
  const illegal = text.search(ILLEGAL_CHARACTER);
  if (illegal !== -1) throw new DocumentFault('illegal character', illegal);
  const elements = new OpenElements();
  let at = readDeclaration(text, text.startsWith('\uFEFF') ? 1 : 0);
  for (;;) {
    at = elements.inRoot ? readText(text, at) : skipSpace(text, at);
    if (at === text.length) return elements.finish(at);
    if (text.charCodeAt(at) !== 0x3c) throw new DocumentFault('text outside the root element', at);
    at = readMarkup(text, at, elements);
  }
}

/**
 * Judges whether the text is one well-formed XML 1.0 document with the root element `Response`. Returns `undefined`
 * when it is, else the reason with the line, which holds nothing of the document. Stricter than the standard in two
 * points: no document type declaration, and at most 64 levels of elements.
 */
export function checkDocument(text: string): string | undefined {
  try {
    read(text);
    return undefined;
  } catch (error) {
    if (!(error instanceof DocumentFault)) throw error;
    return `${error.reason} (line ${lineOf(text, error.at)})`;
  }
}
