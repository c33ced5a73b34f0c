/** Where the last whole character of UTF-8 ends, for bytes that may be cut inside of one. */
export function endOfCharacters(bytes: Buffer): number {
  let end = bytes.length;
  while (end > 0 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end--;
  return Math.max(0, end - ((bytes[end - 1] ?? 0) >= 0xc0 ? 1 : 0)) || bytes.length;
}
