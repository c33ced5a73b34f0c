// First and last code point of each range, in order: productions 4 and 4a of XML 1.0, fifth edition.
const START: readonly (readonly [number, number])[] = [
  [0x3a, 0x3a],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2ff],
  [0x370, 0x37d],
  [0x37f, 0x1fff],
  [0x200c, 0x200d],
  [0x2070, 0x218f],
  [0x2c00, 0x2fef],
  [0x3001, 0xd7ff],
  [0xf900, 0xfdcf],
  [0xfdf0, 0xfffd],
  [0x10000, 0xeffff],
];
const FURTHER: readonly (readonly [number, number])[] = [
  [0x2d, 0x2e],
  [0x30, 0x39],
  [0xb7, 0xb7],
  [0x300, 0x36f],
  [0x203f, 0x2040],
];

function within(ranges: typeof START, point: number): boolean {
  return ranges.some(([first, last]) => point >= first && point <= last);
}

/** Index after the XML name that starts at `at`; `at` itself when none does. */
export function endOfName(text: string, at: number): number {
  let next = at;
  for (;;) {
    const point = text.codePointAt(next);
    if (point === undefined) return next;
    if (!within(START, point) && (next === at || !within(FURTHER, point))) return next;
    next += point > 0xffff ? 2 : 1;
  }
}
