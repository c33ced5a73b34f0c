/** The line, from 1, that the index lies on. CR LF, CR and LF each end a line, as XML 1.0 section 2.11 has it. */
export function lineOf(text: string, at: number): number {
  let line = 1;
  for (let index = 0; index < at; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(index + 1) !== 0x0a)) line++;
  }
  return line;
}
