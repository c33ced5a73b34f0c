import type { XmlError } from '@rgrove/parse-xml';
import { DocumentFault, type FaultReason } from './document-fault.js';

type Row = readonly [message: string, reason: FaultReason, there?: RegExp];

/**
 * The phrase for each message of the parser, by how it begins and, where one message has several causes, by what stands
 * at the fault. The messages themselves are not passed on: they quote the document.
 */
const REASONS: readonly Row[] = [
  ['Missing end tag', 'malformed end tag', /^<\/(?![\p{L}_:])/u],
  ['Missing end tag', 'end tag does not match the start tag', /^<\//],
  ['Missing end tag', 'malformed markup', /^</],
  ['Missing end tag', '"]]>" in text', /^\]\]>/],
  ['Missing end tag', 'element not closed'],
  ['Unclosed start tag', 'no white space before an attribute', /^[\p{L}_:]/u],
  ['Unclosed start tag', 'malformed start tag'],
  ['Unclosed end tag', 'malformed end tag'],
  ['Root element is missing', 'no root element', /^$/],
  ['Extra content', 'more than one root element', /^<[^!/]/],
  ['Attribute value expected', 'attribute without a quoted value'],
  ['Unclosed attribute', 'attribute value not closed'],
  ['Unescaped `<`', '"<" in an attribute value'],
  ['Duplicate attribute', 'attribute given twice'],
  ['Value of the `xml:space`', 'xml:space is neither default nor preserve'],
  ['Element content may not contain', '"]]>" in text'],
  ['Unterminated reference', '"&" without a reference'],
  ['Invalid character reference', '"&" without a reference'],
  ['Character reference resolves', 'reference to an illegal character'],
  ["Named entity isn't defined", 'entity not defined in XML'],
  ['Unclosed comment', 'comment not closed'],
  ['The string `--`', '"--" inside a comment'],
  ['Unclosed CDATA section', 'CDATA section not closed'],
  ["XML declaration isn't allowed here", 'XML declaration not at the very start'],
  ['Invalid processing instruction', 'malformed processing instruction'],
  ['Whitespace is required', 'malformed processing instruction'],
  ['Unterminated processing instruction', 'processing instruction not closed'],
  ['Invalid XML declaration', 'malformed XML declaration'],
  ['Invalid or unclosed XML declaration', 'malformed XML declaration'],
  ['XML version is missing', 'malformed XML declaration'],
  ['Invalid character in version', 'malformed XML declaration'],
  ['Invalid character in encoding', 'malformed XML declaration'],
  ['Only "yes" and "no"', 'malformed XML declaration'],
  ['Missing end quote', 'malformed XML declaration'],
  // Messages about what stands before and after the root element.
  ['', 'end tag does not match the start tag', /^<\//],
  ['', 'CDATA section outside the root element', /^<!\[CDATA\[/],
  ['', 'malformed markup', /^</],
  ['Root element is missing', 'text outside the root element'],
  ['Extra content', 'text outside the root element'],
];

/** The parser counts code points. */
function indexOf(text: string, position: number): number {
  let at = 0;
  for (let count = 0; count < position; count++) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return at;
}

/** What an error of the parser means, without its message. */
export function faultOfError(text: string, { message, pos }: XmlError): DocumentFault {
  const at = indexOf(text, pos);
  const there = text.slice(at, at + '<![CDATA['.length);
  const row = REASONS.find(([start, , what]) => message.startsWith(start) && (what?.test(there) ?? true));
  const reason = row?.[1] ?? 'not well-formed XML';
  // The parser stops in front of the text that nothing ends, and behind the line end that ends no reference.
  if (reason === 'element not closed') return new DocumentFault(reason, text, text.length);
  if (reason === '"&" without a reference') return new DocumentFault(reason, text, text.lastIndexOf('&', at - 1));
  return new DocumentFault(reason, text, at);
}
