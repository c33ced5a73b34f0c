import { DocumentFault } from './document-fault.js';
import { skipSpace } from './skip-space.js';

const VERSION = 'version';
// The order is fixed. The fifth edition takes any 1.x and has it judged by the rules of 1.0.
const PAIRS: readonly (readonly [string, RegExp])[] = [
  [VERSION, /^1\.[0-9]+$/],
  ['encoding', /^[A-Za-z][A-Za-z0-9._-]*$/],
  ['standalone', /^(?:yes|no)$/],
];

function readValue(text: string, at: number, grammar: RegExp): number {
  const equals = skipSpace(text, at);
  const open = skipSpace(text, equals + 1);
  const quote = text.charAt(open);
  const close = quote === '"' || quote === "'" ? text.indexOf(quote, open + 1) : -1;
  if (text.charCodeAt(equals) !== 0x3d || close === -1 || !grammar.test(text.slice(open + 1, close))) {
    throw new DocumentFault('malformed XML declaration', at);
  }
  return close + 1;
}

/** Checks the XML declaration at `at`. Returns the index after it; `at` itself when there is none. */
export function readDeclaration(text: string, at: number): number {
  let next = at + '<?xml'.length;
  if (!text.startsWith('<?xml', at) || skipSpace(text, next) === next) return at;
  for (const [name, grammar] of PAIRS) {
    const start = skipSpace(text, next);
    if (start > next && text.startsWith(name, start)) next = readValue(text, start + name.length, grammar);
    else if (name === VERSION) throw new DocumentFault('malformed XML declaration', start);
  }
  const end = skipSpace(text, next);
  if (!text.startsWith('?>', end)) throw new DocumentFault('malformed XML declaration', end);
  return end + 2;
}
