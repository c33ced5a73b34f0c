/** Length in characters; one outside the basic plane counts once. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _character of text) length++;
  return length;
}
