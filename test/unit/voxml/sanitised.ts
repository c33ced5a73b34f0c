function legal(point: number): boolean {
  if (point < 0x20) return point === 9 || point === 10 || point === 13;
  return !(point >= 0xd800 && point <= 0xdfff) && point !== 0xfffe && point !== 0xffff;
}

/** The text without what XML 1.0 section 2.2 forbids, written on code points to share nothing with the source. */
export function legalOnly(text: string): string {
  return Array.from(text)
    .filter((character) => legal(character.codePointAt(0) ?? 0))
    .join('');
}

/** What the platform shall read of a plain string. */
export function sanitised(text: string): string {
  return legalOnly(text).split('${').join('$ {');
}
