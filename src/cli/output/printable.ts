/** Text of a server without what would steer the terminal: control characters, except for line breaks and tabs. */
export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
}
