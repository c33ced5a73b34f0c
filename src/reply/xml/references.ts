import { DocumentFault } from './document-fault.js';
import { ILLEGAL_CHARACTER } from './illegal-character.js';
import { endOfName } from './xml-name.js';

const ENTITIES: ReadonlySet<string> = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);
const LAST_POINT = 0x10ffff;

function digitOf(unit: number, radix: 10 | 16): number | undefined {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  const lower = unit | 0x20;
  return radix === 16 && lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : undefined;
}

function readCharacter(text: string, at: number): number {
  const radix = text.charCodeAt(at + 2) === 0x78 ? 16 : 10;
  const first = at + (radix === 16 ? 3 : 2);
  let next = first;
  let point = 0;
  for (;;) {
    const digit = digitOf(text.charCodeAt(next), radix);
    if (digit === undefined) break;
    // Any number of digits is allowed: kept finite, or leading zeros and overlong numbers would be judged alike.
    point = Math.min(point * radix + digit, LAST_POINT + 1);
    next++;
  }
  if (next === first || text.charCodeAt(next) !== 0x3b) throw new DocumentFault('"&" without a reference', at);
  if (point > LAST_POINT || ILLEGAL_CHARACTER.test(String.fromCodePoint(point))) {
    throw new DocumentFault('reference to an illegal character', at);
  }
  return next + 1;
}

/** Checks the entity or character reference whose `&` is at `at`. Returns the index after its `;`. */
export function readReference(text: string, at: number): number {
  if (text.charCodeAt(at + 1) === 0x23) return readCharacter(text, at);
  const end = endOfName(text, at + 1);
  if (end === at + 1 || text.charCodeAt(end) !== 0x3b) throw new DocumentFault('"&" without a reference', at);
  if (!ENTITIES.has(text.slice(at + 1, end))) throw new DocumentFault('entity not defined in XML', at);
  return end + 1;
}
