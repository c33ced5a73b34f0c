import { refuseSsml } from './refuse-ssml.js';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const REFERENCE = /&(?:(amp|lt|gt|quot|apos)|#([0-9]{1,7})|#x([0-9A-Fa-f]{1,6}));|&/g;

function character(point: number): string {
  return point > 0x10ffff ? refuseSsml('a reference must be to a character') : String.fromCodePoint(point);
}

/** The characters that a literal part means. Read before they are checked, so that no reference hides a `${`. */
export function decodeReferences(literal: string): string {
  return literal.replace(REFERENCE, (_whole, named?: string, decimal?: string, hex?: string) => {
    if (named !== undefined) return NAMED[named] ?? '';
    if (decimal !== undefined) return character(Number(decimal));
    return hex === undefined ? refuseSsml('an ampersand must be written as &amp;') : character(parseInt(hex, 16));
  });
}
