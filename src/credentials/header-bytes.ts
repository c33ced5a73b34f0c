/**
 * The byte sequences under which a configured text may arrive in a header: UTF-8, and Latin-1 where that can hold it
 * (RFC 7617 section 2.1 leaves the choice to the client).
 */
export function headerBytes(text: string): readonly Buffer[] {
  const utf8 = Buffer.from(text);
  const latin1 = Buffer.from(text, 'latin1');
  return latin1.equals(utf8) || latin1.toString('latin1') !== text ? [utf8] : [utf8, latin1];
}
