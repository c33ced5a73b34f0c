import { DocumentFault } from '../../../xml/document-fault.js';
import { lineBreaks } from '../../../xml/line-breaks.js';
import { parseDocument, type ParsedDocument } from '../../../xml/parse-document.js';
import type { AnswerBody } from '../../http/capped-body.js';
import type { DocumentElement } from './document-element.interface.js';
import { DocumentRefusal } from './document-refusal.js';

type XmlElement = ParsedDocument['root'];

/** Elements are read in the order of the text, so that its lines are counted once. At most 64 levels deep. */
function elementsWithLines({ text, root }: ParsedDocument): DocumentElement {
  let line = 1;
  let counted = 0;
  function read({ name, attributes, children, start, end }: XmlElement): DocumentElement {
    line += lineBreaks(text, counted, start);
    counted = start;
    const inside = children.some((child) => 'attributes' in child) ? children[0]?.start : undefined;
    const range = { start, end: inside ?? end };
    const element = { name, attributes: new Map(Object.entries(attributes)), line, range };
    const content: (DocumentElement | string)[] = [];
    for (const child of children) {
      if ('attributes' in child) content.push(read(child));
      else if ('text' in child && child.text !== '') content.push(child.text);
    }
    return { ...element, content };
  }
  return read(root);
}

/**
 * Reads the document of an answer.
 * @throws DocumentRefusal when it is not one well-formed `<Response>` in UTF-8 (wire-format section 14.1)
 */
export function readDocument({ body, malformed }: AnswerBody): DocumentElement {
  if (malformed) throw new DocumentRefusal('not well-formed: the bytes are not UTF-8', undefined);
  const parsed = parseDocument(body);
  if (parsed instanceof DocumentFault) throw new DocumentRefusal(`not well-formed: ${parsed.reason}`, parsed.line);
  return elementsWithLines(parsed);
}
