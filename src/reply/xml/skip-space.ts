/** Index of the first character at or after `at` that is no XML white space. */
export function skipSpace(text: string, at: number): number {
  for (let next = at; ; next++) {
    const unit = text.charCodeAt(next);
    if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) return next;
  }
}
