/** The text has something to expand, so that its value is only known when the call comes to it. */
export function hasVariable(text: string): boolean {
  return text.includes('${');
}
